package rongshi.server.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Something dated in the life of an entity, for a timeline.
 *
 * @param id of the other end (an event, a body, a person), or of the claim where it has none
 * @param name what it is called: 大声周刊社
 * @param label what it is to the entity: 任职 社长
 * @param edtf the date or the interval; empty where only its limits are known
 * @param earliest the first day it can be, {@code YYYY-MM-DD}
 * @param latest the last
 * @param kind the section of the page: life, office, custody, …
 * @param claim the id of a claim that dates it
 * @param sources ids of the sources cited
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LifeItem(
    String id,
    String name,
    String label,
    String text,
    String edtf,
    String earliest,
    String latest,
    String kind,
    String claim,
    List<String> sources) {}
