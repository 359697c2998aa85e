package rongshi.server.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import rongshi.ontology.Sections;
import rongshi.server.calendar.DayNames;
import rongshi.server.cite.Citations;
import rongshi.server.entity.EntityReader;
import rongshi.server.entity.EntityView;
import rongshi.server.entity.PageSection;
import rongshi.server.entity.PageSections;
import rongshi.server.record.RecordReader;
import rongshi.server.route.RouteReader;
import rongshi.server.source.SourceReader;

/**
 * One visit to a page of the records, with what reads them.
 *
 * @param order of the sections
 * @param days names days in the Chinese calendar
 */
record Reading(Visit visit, Sections order, DayNames days) {
  private static final int MOST_INCOMING = 40;

  EntityReader entities() {
    var release = visit.release();
    return new EntityReader(release.data(), release.base(), visit.language().key());
  }

  RecordReader records() {
    return new RecordReader(visit.release().data(), visit.release().base(), entities());
  }

  SourceReader sources() {
    return new SourceReader(visit.release().data(), visit.release().base(), entities(), order);
  }

  RouteReader routes() {
    return new RouteReader(visit.release().data(), visit.release().base(), entities(), order);
  }

  List<PageSection> sections(EntityView view) {
    return new PageSections(order, entities(), MOST_INCOMING)
        .of(view, visit.asked().text("whole").orElse(""));
  }

  Citations citations() {
    var release = visit.release();
    return new Citations(
        entities(),
        release.base(),
        release.number(),
        release.manifest().created(),
        LocalDate.now(ZoneOffset.UTC));
  }

  References references() {
    return new References(visit, citations());
  }

  ClaimViews claims(References references) {
    return new ClaimViews(visit, references, days);
  }
}
