package rongshi.server.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rongshi.ontology.Rs;
import rongshi.server.release.OpenRelease;

/** The service manifest. */
final class Manifest {
  static final int PREVIEW_WIDTH = 430;
  static final int PREVIEW_HEIGHT = 260;

  private Manifest() {}

  /**
   * @param here the address of the service without a slash at its end
   */
  static Map<String, Object> of(String here, OpenRelease release) {
    var json = new LinkedHashMap<String, Object>();
    json.put("versions", List.of("0.2"));
    json.put("name", "蓉史 Rongshi: 成都近现代史 Chengdu's modern history");
    json.put("identifierSpace", release.base().iri());
    json.put("schemaSpace", Rs.NS);
    json.put("documentation", here + "/features");
    json.put("serviceVersion", release.manifest().software() + ", release " + release.number());
    json.put("defaultTypes", Types.all().stream().limit(6).map(Types::json).toList());
    json.put("view", Map.of("url", here + "/view?id={{id}}"));
    json.put("feature_view", Map.of("url", here + "/features#{{id}}"));
    json.put("batchSize", QueryBatch.USUAL);
    json.put(
        "preview",
        Map.of(
            "url", here + "/preview?id={{id}}", "width", PREVIEW_WIDTH, "height", PREVIEW_HEIGHT));
    var suggest = new LinkedHashMap<String, Object>();
    for (String what : List.of("entity", "type", "property")) {
      suggest.put(
          what,
          Map.of(
              "service_url",
              here,
              "service_path",
              "/suggest/" + what,
              "flyout_service_url",
              here,
              "flyout_service_path",
              "/flyout/" + what + "?id=${id}"));
    }
    json.put("suggest", suggest);
    json.put(
        "extend",
        Map.of(
            "propose_properties",
            Map.of("service_url", here, "service_path", "/properties"),
            "property_settings",
            Extension.settings()));
    return json;
  }
}
