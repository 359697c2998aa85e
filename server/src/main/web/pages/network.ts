/** A small picture of relations: on an entity's page and as a view of a search. */
import "../graph/small";
import "../style/network.css";
