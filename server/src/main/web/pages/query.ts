/** A question of the library: entities are suggested by name, their ids are what is sent. */
import "../components/entity-field";
