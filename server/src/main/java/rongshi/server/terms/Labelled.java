package rongshi.server.terms;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What an IRI is called.
 *
 * @param id its id where it has a page here; absent else
 * @param type the kind of thing: {@code person}, {@code claim}, {@code concept}, {@code property} …
 * @param label Chinese, or the only one; of a claim its wording, of a date its text
 * @param labelEn English where there is one
 * @param about what more there is to say of it; may be absent
 * @param latitude WGS 84; absent where no record gives it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Labelled(
    String id,
    String type,
    String label,
    String labelEn,
    String about,
    Double latitude,
    Double longitude) {}
