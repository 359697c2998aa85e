package rongshi.server.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rongshi.loader.Load;
import rongshi.loader.LoadException;
import rongshi.loader.Progress;
import rongshi.loader.release.StoreLayout;
import rongshi.ontology.Base;
import rongshi.server.graph.RelationGraphPart;
import rongshi.server.index.TextIndexPart;

/** A store whose release N registers N people who never were. */
final class SmallStore {
  private final Path folder;
  private final StoreLayout layout;

  SmallStore(Path folder) {
    this.folder = folder;
    this.layout = new StoreLayout(folder.resolve("store"));
  }

  StoreLayout layout() {
    return layout;
  }

  /** Publishes one more release and gives its number. */
  int load() throws IOException, LoadException {
    int number = layout.published().orElse(0) + 1;
    Path people = folder.resolve("people.csv");
    String rows =
        IntStream.rangeClosed(1, number)
            .mapToObj(i -> "甲某" + i + ",男,1900年,Z001")
            .collect(Collectors.joining("\n"));
    Files.writeString(people, "name,sex,birth_date,sources\n" + rows + "\n");
    var parts = List.of(new TextIndexPart(Base.DEFAULT), new RelationGraphPart(Base.DEFAULT));
    new Load(layout.root(), Base.DEFAULT, parts, Progress.SILENT).run(List.of(people));
    return number;
  }
}
