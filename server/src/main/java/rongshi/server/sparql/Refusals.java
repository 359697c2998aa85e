package rongshi.server.sparql;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import rongshi.server.problem.Problem;
import rongshi.server.problem.Problem.Text;
import rongshi.server.problem.ProblemException;

/** Why a query is not answered, in the words of the person who wrote it. */
final class Refusals {
  /** The type of problem that goes away by itself. */
  static final String BUSY = "busy";

  private static final Text REFUSED = new Text("查询不予执行", "The query is refused");
  private static final Text TOO_MUCH = new Text("查询超出限额", "The query asks for too much");
  private static final Text REQUEST =
      new Text("请求不合协议", "The request does not follow the protocol");

  private Refusals() {}

  static ProblemException malformed(QueryException e, String queryText) {
    return Malformed.of(e, queryText);
  }

  static ProblemException readOnly() {
    return problem(
        "read-only",
        REFUSED,
        400,
        "本接口只供查询，不接受更新（INSERT、DELETE、LOAD 等）。数据的更改须经史料记录重新装载。",
        "This endpoint only answers queries; it takes no updates (INSERT, DELETE, LOAD …). Data"
            + " changes by loading records anew.");
  }

  /**
   * @param allowed the endpoints that may be asked
   */
  static ProblemException service(Set<String> allowed) {
    String list = String.join(" ", new TreeSet<>(allowed));
    return allowed.isEmpty()
        ? problem(
            "service-refused",
            REFUSED,
            400,
            "不执行 SERVICE 联合查询：本接口不向其他服务器发出请求。请分别查询，再在本地合并。",
            "SERVICE is not carried out: this endpoint sends no requests to other servers. Query"
                + " each one and join the results yourself.")
        : problem(
            "service-refused",
            REFUSED,
            400,
            "SERVICE 只能写明下列接口之一：" + list,
            "SERVICE can only name one of these endpoints: " + list);
  }

  static ProblemException serviceFailed(Throwable cause) {
    String why = cause.getMessage() == null ? "" : cause.getMessage();
    return new ProblemException(
        new Problem(
            "service-failed",
            new Text("其他接口未能作答", "Another endpoint failed"),
            502,
            new Text("SERVICE 所指接口未能作答：" + why, "The endpoint of SERVICE did not answer: " + why)),
        cause);
  }

  /** None of the formats a result of this kind can have is acceptable. */
  static ProblemException notAcceptable(java.util.List<String> offered) {
    String list = String.join(", ", offered);
    return problem(
        "not-acceptable",
        new Text("没有可接受的格式", "Not acceptable"),
        406,
        "请求头 Accept 所列格式均不提供；此种查询的结果可用：" + list,
        "None of the types in Accept is offered; results of this kind of query come as: " + list);
  }

  static ProblemException noSuchTerm(String type, java.util.List<String> others) {
    String list = String.join(", ", others);
    return problem(
        "not-acceptable",
        new Text("没有可接受的格式", "Not acceptable"),
        406,
        "结果含有 RDF 1.2 的三元组项或文字方向，" + type + " 无从表示；可用：" + list,
        "The result holds triple terms or base directions of RDF 1.2, for which "
            + type
            + " has no form here; there are: "
            + list);
  }

  static ProblemException unknownGraph(String graph) {
    return problem(
        "unknown-graph",
        REFUSED,
        400,
        "库中没有名为 <%s> 的图。FROM 只能指本库已有的命名图，不会读取文件或网址。".formatted(graph),
        "The store has no graph <%s>. FROM can only name a graph of this store; no file or address is read."
            .formatted(graph));
  }

  static ProblemException function(String iri) {
    return problem(
        "function-refused",
        REFUSED,
        400,
        "本接口不提供函数 <%s>。请使用 SPARQL 1.1 的内置函数。".formatted(iri),
        "This endpoint does not offer the function <%s>. Use the functions of SPARQL 1.1."
            .formatted(iri));
  }

  static ProblemException tooManyPathSteps(long limit) {
    return tooMuch(
        "路径表达式经过的三元组超过 %d 条。请固定一端，或改用 /api/paths。".formatted(limit),
        "The property paths visit more than %d triples. Bind one end of the path, or use /api/paths."
            .formatted(limit));
  }

  static ProblemException pathFunction(String zh, String en) {
    return problem("malformed-query", Malformed.TITLE, 400, zh, en);
  }

  static ProblemException tooManyHeldRows(long limit) {
    return tooMuch(
        "排序、去重、分组或子查询连接须保存的行超过 %d 行。请缩小条件后再排序或去重。".formatted(limit),
        "Sorting, DISTINCT, grouping or joining sub-queries would hold more than %d rows. Narrow the pattern first."
            .formatted(limit));
  }

  static ProblemException tooManyRows(long limit) {
    return tooMuch(
        "结果超过 %d 行。请加 LIMIT 与 OFFSET 分批取用，或下载 /dumps/ 的全部数据。".formatted(limit),
        "The result has more than %d rows. Fetch it in parts with LIMIT and OFFSET, or download everything from /dumps/."
            .formatted(limit));
  }

  static ProblemException tooManyBytes(long limit) {
    return tooMuch(
        "结果超过 %d 字节。请加 LIMIT，或少选几个变量。".formatted(limit),
        "The result is larger than %d bytes. Add LIMIT, or select fewer variables."
            .formatted(limit));
  }

  static ProblemException stringTooLong(long limit) {
    return tooMuch(
        "查询要拼成超过 %d 个字符的字符串。".formatted(limit),
        "The query would make a string of more than %d characters.".formatted(limit));
  }

  static ProblemException tooMuchText(long limit) {
    return tooMuch(
        "查询生成的字符串合计超过 %d 个字符。".formatted(limit),
        "The strings the query makes are more than %d characters together.".formatted(limit));
  }

  static ProblemException queryTooLong(long limit) {
    return problem(
        "query-too-long",
        TOO_MUCH,
        413,
        "查询文本超过 %d 个字符。".formatted(limit),
        "The text of the query is longer than %d characters.".formatted(limit));
  }

  static ProblemException tooDeep(Throwable cause) {
    String zh = "查询的嵌套或路径过深，无法求值。请拆成几个较小的查询。";
    String en =
        "The query nests, or its path runs, too deep to evaluate. Split it into smaller queries.";
    return new ProblemException(new Problem("too-much", TOO_MUCH, 422, new Text(zh, en)), cause);
  }

  static ProblemException outOfMemory(Throwable cause) {
    String zh = "服务器内存不足以完成此查询。请缩小条件，或加 LIMIT。";
    String en =
        "The server has not enough memory for this query. Narrow the pattern, or add LIMIT.";
    return new ProblemException(new Problem("too-much", TOO_MUCH, 422, new Text(zh, en)), cause);
  }

  static ProblemException outOfTime(Duration limit) {
    return problem(
        "time-limit",
        new Text("查询超时", "The query ran out of time"),
        503,
        "查询在 %s 秒内未能完成，已停止。请固定更多变量、缩小时间或地点范围，或加 LIMIT 后再试；重复同一查询不会更快。".formatted(seconds(limit)),
        "The query was not done after %s s and was stopped. Bind more variables, narrow dates or places, or add LIMIT; the same query will not be faster next time."
            .formatted(seconds(limit)));
  }

  static ProblemException busy() {
    return problem(
        BUSY,
        new Text("查询繁忙", "Too many queries at once"),
        503,
        "同时进行的查询过多，请稍后再试。",
        "Too many queries are running; try again in a few seconds.");
  }

  static ProblemException request(int status, String zh, String en) {
    return problem("bad-request", REQUEST, status, zh, en);
  }

  static ProblemException internal(Throwable cause) {
    String zh = "服务器内部出错，未能完成查询。服务仍在运行，可改写查询再试。";
    String en =
        "The server failed on this query. It is still running; try the query in another form.";
    return new ProblemException(
        new Problem("internal", new Text("内部错误", "Internal error"), 500, new Text(zh, en)), cause);
  }

  /** What a failed evaluation means to the person who asked. */
  static ProblemException of(Throwable failure, Limits limits) {
    return switch (failure) {
      case ProblemException known -> known;
      case QueryCancelledException _ -> outOfTime(limits.time());
      case StackOverflowError deep -> tooDeep(deep);
      case OutOfMemoryError memory -> outOfMemory(memory);
      case QueryExceptionHTTP other -> serviceFailed(other);
      case HttpException other -> serviceFailed(other);
      case QueryParseException late -> malformed(late, "");
      case ActionErrorException fuseki when fuseki.getRC() < 500 && fuseki.getMessage() != null ->
          request(fuseki.getRC(), "请求不能满足：" + fuseki.getMessage(), fuseki.getMessage());
      case Throwable other when other.getCause() != null -> of(other.getCause(), limits);
      default -> internal(failure);
    };
  }

  private static String seconds(Duration time) {
    return time.toMillis() % 1000 == 0
        ? Long.toString(time.toSeconds())
        : Double.toString(time.toMillis() / 1000.0);
  }

  private static ProblemException tooMuch(String zh, String en) {
    return problem("too-much", TOO_MUCH, 422, zh, en);
  }

  private static ProblemException problem(
      String type, Text title, int status, String zh, String en) {
    return new ProblemException(new Problem(type, title, status, new Text(zh, en)));
  }
}
