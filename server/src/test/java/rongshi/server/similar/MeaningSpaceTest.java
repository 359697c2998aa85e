package rongshi.server.similar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeaningSpaceTest {
  @TempDir Path folder;

  /** 甲戏 and 乙曲 never stand together, but both stand beside 丙台丁幕. */
  private static List<Profile> told() {
    var all = new ArrayList<Profile>();
    for (String text :
        List.of("甲戏丙台", "甲戏丁幕", "乙曲丙台", "乙曲丁幕", "戊船己港", "戊船庚浪", "辛舟己港", "辛舟庚浪", "壬山癸石", "壬山子峰")) {
      all.add(new Profile().words(text, 1));
    }
    return all;
  }

  @Test
  void whatStandsInTheSameCompanyIsNear() throws IOException {
    var space = trained("space");
    double near = cosine(space, "甲戏", "乙曲");
    double far = cosine(space, "甲戏", "戊船");
    assertTrue(near > 0.5 && near > far + 0.4, near + " and " + far);
  }

  @Test
  void anyNumberOfThreadsGivesTheSameBytes() throws Exception {
    for (int threads : new int[] {1, 5}) {
      try (var pool = new ForkJoinPool(threads)) {
        pool.submit(() -> trained("space-" + threads)).get();
      }
    }
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("space-1")),
        Files.readAllBytes(folder.resolve("space-5")));
  }

  @Test
  void whatHasNoKnownFeatureLiesNowhere() throws IOException {
    assertTrue(trained("space").vector(new Profile().words("𠀀𠀁 unheard", 1)).isEmpty());
  }

  @Test
  void anEmptyReleaseHasASpaceToo() throws IOException {
    new SpaceTrainer().train(folder.resolve("empty"));
    var space = MeaningSpace.open(folder.resolve("empty"));
    assertTrue(space.vector(new Profile().words("甲戏", 1)).isEmpty());
  }

  @Test
  void aDamagedFileIsRefused() throws IOException {
    trained("space");
    byte[] bytes = Files.readAllBytes(folder.resolve("space"));
    bytes[bytes.length / 2] ^= 1;
    Files.write(folder.resolve("damaged"), bytes);
    assertThrows(IOException.class, () -> MeaningSpace.open(folder.resolve("damaged")));
  }

  private MeaningSpace trained(String file) throws IOException {
    var trainer = new SpaceTrainer();
    told().forEach(trainer::add);
    trainer.train(folder.resolve(file));
    return MeaningSpace.open(folder.resolve(file));
  }

  private static double cosine(MeaningSpace space, String one, String other) {
    byte[] a = space.vector(new Profile().words(one, 1)).orElseThrow();
    byte[] b = space.vector(new Profile().words(other, 1)).orElseThrow();
    double product = 0;
    double left = 0;
    double right = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
      left += a[i] * a[i];
      right += b[i] * b[i];
    }
    return product / Math.sqrt(left * right);
  }
}
