package rongshi.server.route;

import java.util.List;
import rongshi.server.entity.EntityView.Named;

/**
 * A published study route.
 *
 * @param publishers as the register has them
 * @param sources ids of those that publish it
 */
public record RouteView(
    String id, String name, List<String> publishers, List<String> sources, List<Stop> stops) {

  /**
   * A stop.
   *
   * @param kind its category, in Chinese
   * @param place where it lies: district and street
   * @param dated when it was built, or what it recalls happened; as written
   * @param protection its level of protection
   * @param status its present state
   * @param latitude WGS 84, as written; empty where unknown
   * @param met whom and what one meets there
   */
  public record Stop(
      Named site,
      String kind,
      String place,
      String dated,
      String protection,
      String status,
      String latitude,
      String longitude,
      List<Met> met) {
    public boolean located() {
      return !latitude.isEmpty() && !longitude.isEmpty();
    }
  }

  /**
   * A person, event, body or work met at a stop.
   *
   * @param zh how it is linked with the stop: 在此遇害或阵亡者; empty where the stop recalls it
   * @param years of a life or an event; may be empty
   */
  public record Met(Named entity, String zh, String en, String years, String claim) {}
}
