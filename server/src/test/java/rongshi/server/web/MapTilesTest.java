package rongshi.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tile addresses are taken, and what pages may then fetch from. */
class MapTilesTest {
  @ParameterizedTest
  @CsvSource({
    "https://tiles.example/{z}/{x}/{y}.png, https://tiles.example",
    "http://127.0.0.1:8080/t?z={z}&x={x}&y={y}, http://127.0.0.1:8080",
    "https://{s}.tiles.example/{z}/{x}/{y}.png, https://*.tiles.example"
  })
  void anOriginIsThatOfTheAddress(String url, String origin) {
    assertEquals(origin, new MapTiles(url, MapTiles.Datum.GCJ02, null).origin());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/tiles/{z}/{x}/{y}.png",
        "https://tiles.example/{z}/{x}.png",
        "javascript:{z}{x}{y}",
        "https://tiles.example/{z}/{x}/{y}.png; script-src *"
      })
  void whatIsNoTileAddressIsRefused(String url) {
    assertThrows(IllegalArgumentException.class, () -> new MapTiles(url, MapTiles.Datum.WGS84, ""));
  }
}
