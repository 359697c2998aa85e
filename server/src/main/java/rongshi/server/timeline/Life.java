package rongshi.server.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What is told of one entity, in time: an item a fact, in rows by property.
 *
 * @param whole the entity itself, from birth or foundation to death or end; absent where undated
 * @param undated how many claims with an entity as value have no date
 * @param notShown how many dated claims are left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Life(DatedItem whole, List<DatedItem> items, long undated, long notShown) {}
