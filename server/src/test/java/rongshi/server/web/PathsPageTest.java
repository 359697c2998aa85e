package rongshi.server.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The paths page as a writer uses it: ask, read, leave out, cite. */
@InBrowser
class PathsPageTest {
  private static final String TWO = "/paths?from=person/车耀先&to=person/刘湘";

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "paths-none, /paths",
    "paths-two, /paths?from=person/车耀先&to=person/张露萍&lang=en",
    "paths-three, /paths?from=车耀先&to=张露萍&also=罗世文",
    "paths-cut, /paths?from=person/车耀先&to=person/刘湘&relation=spouse"
  })
  void looksRight(String name, String path, Visitor visitor) {
    visitor.look(path, name);
  }

  @Test
  void endsAreChosenFromSuggestions(Visitor visitor) {
    var page = visitor.open("/paths");
    for (var end : List.of("from", "to")) {
      var field = page.locator("rs-entity input[name=" + end + "]");
      field.pressSequentially(end.equals("from") ? "cheyaox" : "张露");
      assertThat(page.locator("rs-entity [role=option]:visible").first()).isVisible();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
    }
    page.locator("form.ends button[type=submit]").click();
    page.waitForURL("**/paths?*");
    assertTrue(page.url().contains("from=person%2F"), page.url());
    assertThat(page.locator(".path .sentence").first()).containsText("张露萍");
    assertThat(page.locator("rs-hops svg a").first()).isVisible();
  }

  @Test
  void aHopIsLeftOutAndAllowedAgain(Visitor visitor) {
    var page = visitor.open(TWO);
    String before = page.locator(".path").first().locator(".sentence").first().innerText();
    page.locator(".path .without", text("不经此步")).first().click();
    assertThat(page.locator(".chip")).hasCount(1);
    var sentences = page.locator(".path .sentence").allInnerTexts();
    assertTrue(!sentences.contains(before), before + " still in " + sentences);
    page.locator(".chip a").click();
    assertThat(page.locator(".chip")).hasCount(0);
    assertEquals(before, page.locator(".path").first().locator(".sentence").first().innerText());
  }

  @Test
  void everySentenceHasAReferenceThatIsThere(Visitor visitor) {
    var page = visitor.open(TWO);
    for (var mark : page.locator(".hops sup a").all()) {
      String target = mark.getAttribute("href").substring(1);
      assertEquals(1, page.locator("[id='" + target + "']").count(), target);
    }
    assertEquals(page.locator(".hops > li").count(), page.locator(".hops > li sup:has(a)").count());
  }

  @Test
  void whyThereIsNoneIsSaidWithAWayOut(Visitor visitor) {
    var page = visitor.open(TWO + "&relation=spouse");
    assertThat(page.locator(".nothing")).containsText("关系");
    page.locator(".nothing a").click();
    assertThat(page.locator(".path").first()).isVisible();
  }

  @Test
  void aNameThatIsNobodysIsSaid(Visitor visitor) {
    var page = visitor.open("/paths?from=<i>甲某</i>&to=车耀先");
    assertThat(page.locator(".nothing")).containsText("<i>甲某</i>");
  }

  @Test
  void aSourceIsChosenByItsTitle(Visitor visitor) {
    var page = visitor.open("/paths?from=person/车耀先&to=person/张露萍");
    page.locator(".filters > summary").click();
    var field = page.locator("rs-entity[type=source] input[type=text]");
    field.pressSequentially("张露萍");
    var option = page.locator("rs-entity[type=source] [role=option]:visible").first();
    assertThat(option).containsText("来源");
    option.click();
    page.locator("form.ends button[type=submit]").click();
    page.waitForURL("**/paths?*source=source*");
    assertFalse(page.url().matches(".*[?&][a-zA-Z]+=(&.*)?$"), page.url());
    assertThat(page.locator("rs-entity[type=source] input[type=text]")).hasCount(2);
    assertThat(page.locator(".path, .nothing").first()).isVisible();
  }

  @Test
  void aSourceIsFoundByItsTitleWithoutScriptsToo(Visitor visitor) {
    var page = visitor.openWithoutScripts("/paths?from=车耀先&to=张露萍&source=张露萍(环球人物)");
    assertThat(page.locator(".path .sentence").first()).isVisible();
    assertThat(page.locator("input[name=source]").first()).hasValue("张露萍(环球人物)");
    page = visitor.open("/paths?from=车耀先&to=张露萍&source=甲书");
    assertThat(page.locator(".nothing")).containsText("甲书");
  }

  /** What a reader weighs otherwise changes the order, and stays in the address. */
  @Test
  void thePartsOfTheScoreAreWeighed(Visitor visitor) {
    var page = visitor.open(TWO);
    page.locator(".filters > summary").click();
    var witnesses = page.locator(".weights label", text("独立来源")).locator("select");
    witnesses.selectOption("witnesses:0");
    page.locator("form.ends button[type=submit]").click();
    page.waitForURL("**/paths?*weights=witnesses*");
    assertThat(page.locator(".weights label", text("独立来源")).locator("select"))
        .hasValue("witnesses:0");
    page.locator(".rank").first().locator("summary").click();
    assertThat(page.locator(".rank").first()).not().containsText("独立来源少");
    visitor.checkAccess(page);
  }

  @Test
  void worksWithoutScripts(Visitor visitor) {
    var page = visitor.openWithoutScripts("/paths");
    page.locator("input[name=from]").fill("车耀先");
    page.locator("input[name=to]").fill("张露萍");
    page.locator("form.ends button").click();
    assertThat(page.locator(".path .sentence").first()).isVisible();
  }

  private static Page.LocatorOptions text(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }
}
