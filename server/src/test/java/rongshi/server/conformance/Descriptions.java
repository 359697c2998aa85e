package rongshi.server.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.sparql.graph.GraphFactory;

/** What the server says of itself, against the schemas and shapes of those descriptions. */
record Descriptions(Client client) implements Suite {

  @Override
  public String name() {
    return "VoID, DCAT, OpenAPI";
  }

  @Override
  public String origin() {
    return "SHACL shapes written from VoID and DCAT 3; the OpenAPI 3.1 schema of 2022-10-07 (from"
        + " io.vertx:vertx-openapi)";
  }

  @Override
  public String nameZh() {
    return "VoID、DCAT、OpenAPI";
  }

  @Override
  public String originZh() {
    return "SHACL 形状据 VoID 与 DCAT 3 自撰；OpenAPI 3.1 模式为 2022-10-07 版（取自 io.vertx:vertx-openapi）";
  }

  @Override
  public List<Outcome> run() throws IOException {
    var outcomes = new ArrayList<Outcome>();
    for (String address : List.of("/.well-known/void", "/catalog", "/data/release/1")) {
      for (String shapes : List.of("void-shapes.ttl", "dcat-shapes.ttl")) {
        outcomes.add(shapes(address, shapes));
      }
    }
    outcomes.add(openapi());
    return outcomes;
  }

  private Outcome shapes(String address, String file) throws IOException {
    Graph described = GraphFactory.createDefaultGraph();
    RDFParser.source(new ByteArrayInputStream(client.get(address, "text/turtle").body()))
        .lang(Lang.TURTLE)
        .parse(described);
    Graph shapes = GraphFactory.createDefaultGraph();
    try (var in = Descriptions.class.getResourceAsStream(file)) {
      RDFParser.source(in).lang(Lang.TURTLE).parse(shapes);
    }
    String name = address + " fits " + file;
    var report = ShaclValidator.get().validate(ShaclValidator.get().parse(shapes), described);
    if (!report.conforms()) {
      return Outcome.fail(
          name,
          report.getEntries().stream()
              .map(e -> e.focusNode() + " " + e.resultPath() + " " + e.message())
              .limit(3)
              .toList()
              .toString());
    }
    return described.isEmpty() ? Outcome.fail(name, "empty") : Outcome.pass(name);
  }

  private Outcome openapi() throws IOException {
    var registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemas(
                    java.util.Map.of(
                        "https://spec.openapis.org/oas/3.1/schema/2022-10-07", schema())));
    var schema =
        registry.getSchema(
            com.networknt.schema.SchemaLocation.of(
                "https://spec.openapis.org/oas/3.1/schema/2022-10-07"));
    var errors =
        schema.validate(new ObjectMapper().readTree(client.get("/openapi.json", "*/*").body()));
    String name = "/openapi.json fits the OpenAPI 3.1 schema";
    return errors.isEmpty()
        ? Outcome.pass(name)
        : Outcome.fail(name, errors.stream().limit(5).toList().toString());
  }

  private static String schema() {
    try (var in =
        Descriptions.class.getResourceAsStream("/spec.openapis.org/oas/3.1/schema/2022-10-07")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
