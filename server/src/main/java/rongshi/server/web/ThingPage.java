package rongshi.server.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import rongshi.loader.calendar.ChineseCalendar;
import rongshi.ontology.Sections;
import rongshi.server.calendar.DayNames;
import rongshi.server.data.ReleaseId;
import rongshi.server.release.FormerIds;
import rongshi.server.release.Releases;

/** The page of whatever has an id: what it shows depends on what that is. */
final class ThingPage implements Page {
  private final Sections order = Sections.bundled();
  private final DayNames days = new DayNames(ChineseCalendar.bundled());
  private final FormerIds former;

  ThingPage(Releases releases) {
    this.former = new FormerIds(releases);
  }

  @Override
  public String path() {
    return "/page/<id>";
  }

  @Override
  public Layout show(Visit visit) {
    String id = visit.context().pathParam("id");
    var number = ReleaseId.of(id);
    if (number.isPresent()) {
      return ReleasePage.show(visit, number.get());
    }
    var reading = new Reading(visit, order, days);
    return reading
        .entities()
        .entity(id, 0)
        .map(
            view ->
                switch (view.type()) {
                  case "source" -> SourcePage.of(reading, view);
                  case "route" -> RoutePage.of(reading, view);
                  default -> EntityPage.of(reading, view);
                })
        .or(() -> reading.entities().claim(id).map(claim -> ClaimPage.of(reading, claim)))
        .or(() -> reading.records().record(id).map(record -> RecordPage.of(reading, record)))
        .or(() -> StatementPage.of(visit, id))
        .orElseGet(() -> gone(visit, id));
  }

  private Layout gone(Visit visit, String id) {
    try {
      return GonePage.of(visit, id, former.lastWith(id, visit.release().number()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
