package rongshi.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader does with entities, claims, records, sources and routes, on the real records. */
@InBrowser
class ReadingPagesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "person, /page/person/车耀先",
    "person-en, /page/person/张露萍?lang=en",
    "site, /page/site/努力餐",
    "organisation, /page/organisation/努力餐",
    "event, /page/event/十二桥惨案",
    "work, /page/work/大声",
    "place, /page/place/灌县",
    "source, /page/source/P001",
    "sources, /sources?words=四川",
    "records, /records",
    "biography, /records/chengdu/biographies/车耀先.md",
    "register, /records/chengdu/people.csv",
    "row, /page/record/chengdu/people.csv/车耀先",
    "paragraph-en, /page/record/chengdu/biographies/车耀先.md/1?lang=en",
    "routes, /routes",
    "route, /page/route/成都红色地图线"
  })
  void looksRight(String name, String path, Visitor visitor) {
    visitor.look(path, name);
  }

  /** Picture and list of a life are one reading: what one is to another is said from this side. */
  @Test
  void whomOneLedIsNoSuperior(Visitor visitor) {
    var page = visitor.open("/page/person/张露萍");
    var led = page.locator(".moment", new Page.LocatorOptions().setHasText("冯传庆"));
    assertThat(led.filter(new Locator.FilterOptions().setHasText("下属")).first()).isVisible();
    assertThat(led.filter(new Locator.FilterOptions().setHasText("上级"))).hasCount(0);
    assertThat(page.locator("rs-timeline a[aria-label^='下属：冯传庆']")).hasCount(1);
    assertThat(page.locator("rs-timeline a[aria-label^='上级：冯传庆']")).hasCount(0);
    for (var link : page.locator(".moment a.what").all().subList(0, 5)) {
      String anchor = link.getAttribute("href").substring(1);
      assertEquals(1, page.locator("[id='" + anchor + "']").count(), anchor);
    }
  }

  /** A place of death that an editor set aside has brought nobody to a stop of a route. */
  @Test
  void whatIsSetAsideIsNotMetOnARoute(Visitor visitor) {
    var page = visitor.open("/page/route/红岩联线（“十线”之一）");
    var stop =
        page.locator(
            ".stops article",
            new Page.LocatorOptions()
                .setHas(page.locator("h3", new Page.LocatorOptions().setHasText("渣滓洞"))));
    assertThat(stop).containsText("车耀先");
    assertThat(stop).not().containsText("张露萍");
  }

  /** Places with coordinates on a map, all others in words with what ties the entity to them. */
  @Test
  void anEntitysPlacesAreAListAndWhereKnownAMap(Visitor visitor) {
    var page = visitor.open("/page/person/车耀先");
    assertThat(page.locator("#places")).isVisible();
    assertThat(page.locator("rs-map")).hasCount(0);
    assertThat(page.locator("[data-place='place/松林坡']")).containsText("遇害处");
    page = visitor.open("/page/site/双流国际机场");
    assertThat(page.locator("rs-map .leaflet-marker-icon").first()).isVisible();
    assertThat(page.locator("[data-place='place/双流区']")).containsText("位于");
    visitor.checkAccess(page);
  }

  @Test
  void fromAClaimToItsWordsAndOnToItsCitation(Visitor visitor) {
    var page = visitor.open("/page/person/车耀先");
    var joined = page.locator("#memberOf .statement").first();
    joined.locator("summary").click();
    var ground = joined.locator(".ground").first();
    assertThat(ground.locator(".wording")).not().isEmpty();
    visitor.checkAccess(page);
    ground.locator(".where a").first().click();
    assertThat(page.locator("h1")).isVisible();
    assertThat(page.locator(".record-claims li:target")).isVisible();
    page.locator(".record-claims li:target .where a").nth(1).click();
    assertThat(page.locator(".claim-page h1")).containsText("车耀先");
    page.locator(".tools summary").first().click();
    assertThat(page.locator(".panel pre").first()).containsText("[DB/OL]");
    assertThat(page.locator("#correct ~ rs-copy pre")).containsText("claim/");
  }

  @Test
  void wordsAndClaimsLightEachOther(Visitor visitor) {
    var page = visitor.open("/page/record/chengdu/biographies/车耀先.md/3");
    var item = page.locator(".record-claims li").first();
    item.hover();
    assertThat(page.locator(".stated.lit").first()).isVisible();
    page.locator("h1").hover();
    page.locator(".claim-number").first().focus();
    assertThat(page.locator(".record-claims li.lit").first()).isVisible();
  }

  @Test
  void accountsThatDifferStandSideBySide(Visitor visitor) {
    var page = visitor.open("/page/person/车耀先");
    var group = page.locator(".differing").first();
    assertTrue(group.locator(".account").count() >= 2);
    double first = group.locator(".account").nth(0).boundingBox().y;
    assertEquals(first, group.locator(".account").nth(1).boundingBox().y, 1);
  }

  @Test
  void aSourceIsFollowedToWhatCitesItAndBack(Visitor visitor) {
    var page = visitor.open("/page/person/车耀先");
    page.locator(".references .source-id").first().click();
    assertThat(page.locator(".source-page h1")).isVisible();
    page.locator(".cited-subject h3 a", new Page.LocatorOptions().setHasText("车耀先"))
        .first()
        .click();
    assertThat(page.locator("h1")).containsText("车耀先");
  }

  @Test
  void aRouteTellsWhomOneMeets(Visitor visitor) {
    var page = visitor.open("/routes");
    page.locator(".route-outline h2 a").first().click();
    assertTrue(page.locator(".stops > li").count() >= 2);
    page.locator(".met a").first().click();
    page.waitForURL(Pattern.compile("/page/(?!route)"));
    assertThat(page.locator("h1")).isVisible();
  }

  @Test
  void aLongListIsGivenInPartAndWholeWhenAsked(Visitor visitor) {
    var page = visitor.open("/page/place/成都");
    int before = page.locator("main .statement").count();
    page.locator(".more a").first().click();
    page.waitForURL(Pattern.compile("whole="));
    assertTrue(page.locator("main .statement").count() > before);
  }

  @Test
  void thePagesReadWithoutScripts(Visitor visitor) {
    var page = visitor.openWithoutScripts("/page/person/车耀先");
    assertThat(page.locator(".references li").first()).isVisible();
    page.locator("details.grounds summary").first().click();
    assertThat(page.locator(".ground").first()).isVisible();
    page.locator(".ground .where a").first().click();
    assertThat(page.locator(".as-it-stands")).isVisible();
  }

  @Test
  void anAddressMadeByHandIsAnsweredInWords(Visitor visitor) {
    for (String path :
        new String[] {
          "/page/claim/000000000000", "/records/chengdu/无此文件.csv", "/page/person/<b>甲某<%2Fb>"
        }) {
      var page = visitor.openRefused(path, 404);
      assertThat(page.locator("main h1")).isVisible();
      assertEquals(0, page.locator("main b").count());
    }
  }
}
