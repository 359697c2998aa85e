package rongshi.server.terms;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A term one can write in a query.
 *
 * @param kind {@code class}, {@code property}, {@code concept} or {@code prefix}
 * @param name how it is written: {@code rs:Person}, or {@code <IRI>} where no prefix fits
 * @param label Chinese; {@code labelEn} English
 * @param comment what it means, Chinese; {@code commentEn} English
 * @param scheme of a concept: the scheme's slug; absent for others
 * @param used whether the data have any of it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Term(
    String kind,
    String iri,
    String name,
    String label,
    String labelEn,
    String comment,
    String commentEn,
    String scheme,
    boolean used) {}
