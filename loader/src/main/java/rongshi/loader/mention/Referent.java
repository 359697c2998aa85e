package rongshi.loader.mention;

import java.util.Optional;

/**
 * What a name refers to.
 *
 * @param name the preferred name of the record that is meant; the fullest name of the passage where
 *     no record has it
 * @param id the record's id; empty where no record has the name, or where several have it and
 *     nothing decides
 */
public record Referent(MentionType type, String name, Optional<String> id) {}
