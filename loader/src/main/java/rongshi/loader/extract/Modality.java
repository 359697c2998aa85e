package rongshi.loader.extract;

import org.apache.jena.rdf.model.Resource;
import rongshi.ontology.Rs;

/** How a passage puts a fact. Only what is asserted becomes a direct statement of the graph. */
public enum Modality {
  /** Told as a fact. */
  ASSERTED,
  /** Told as hearsay: 传说, 据称. */
  ALLEGED,
  /** Said not to be so: 未能, 并非. */
  DENIED,
  /** Meant to be: 拟, 计划. */
  PLANNED;

  /** The ontology's individual. */
  public Resource term() {
    return switch (this) {
      case ASSERTED -> Rs.Asserted;
      case ALLEGED -> Rs.Alleged;
      case DENIED -> Rs.Denied;
      case PLANNED -> Rs.Planned;
    };
  }
}
