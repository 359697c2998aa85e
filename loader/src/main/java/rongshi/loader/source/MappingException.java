package rongshi.loader.source;

import java.util.List;

/** A mapping that cannot be used: one line for each fault, with file, line and what is wrong. */
public final class MappingException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  MappingException(List<String> faults) {
    super(String.join("\n", faults));
  }
}
