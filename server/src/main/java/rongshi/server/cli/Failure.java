package rongshi.server.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.apache.jena.dboe.DBOpEnvException;
import rongshi.loader.LoadException;
import rongshi.loader.pattern.RuleException;

/** What a person is told when a command fails: one message, never a stack trace. */
final class Failure {
  private Failure() {}

  static String told(Exception failure) {
    return switch (failure) {
      case LoadException e -> e.getMessage();
      case RuleException e -> e.getMessage();
      case NoSuchFileException e -> "没有此文件或文件夹 / no such file or folder: " + e.getFile();
      case AccessDeniedException e -> "无权访问 / access denied: " + e.getFile();
      case FileSystemException e -> "读写失败 / reading or writing failed: " + e.getMessage();
      case UserException e -> e.getMessage();
      case DBOpEnvException e when String.valueOf(e.getMessage()).contains("lock") ->
          "数据库正由另一进程使用 / another process is using this store: " + e.getMessage();
      default -> {
        if (Boolean.getBoolean("rongshi.trace")) {
          failure.printStackTrace();
        }
        yield "未能完成 / failed: " + failure + "（-Drongshi.trace=true 可见详情 / shows the trace）";
      }
    };
  }

  /** A failure whose message is meant for the user as it is. */
  static final class UserException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UserException(String message) {
      super(message);
    }
  }
}
