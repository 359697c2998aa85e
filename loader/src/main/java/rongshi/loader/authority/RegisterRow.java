package rongshi.loader.authority;

import java.util.List;
import java.util.Set;
import rongshi.ontology.EntityType;

/**
 * What reconciliation needs of a row of a register of entities.
 *
 * @param record the row's record id
 * @param file the file it stands in: one register names an entity once
 * @param name the preferred name
 * @param key what its id is made from: the name, or the id column where the register has one
 * @param year a year that tells bearers of one name apart (of birth, of foundation); 0 where
 *     unknown
 * @param place a place that tells them apart; may be empty
 */
public record RegisterRow(
    String record,
    String file,
    EntityType type,
    String name,
    String key,
    List<String> otherNames,
    Set<String> sources,
    int year,
    String place) {}
