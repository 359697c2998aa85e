package rongshi.server.data;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import rongshi.server.api.Asked;
import rongshi.server.negotiation.Accept;
import rongshi.server.problem.Problem;
import rongshi.server.problem.Problem.Text;
import rongshi.server.problem.ProblemException;

/** Writes RDF as an answer in the syntax a request prefers, with validators and links. */
final class Answer {
  private final Context context;
  private final String address;

  /**
   * @param address where this server answers, without a slash at the end
   */
  Answer(Context context, String address) {
    this.context = context;
    this.address = address;
  }

  /**
   * The syntax of {@code ?format=}, which comes first, or of the {@code Accept} header.
   *
   * @throws ProblemException 400 for a format there is not, 406 where none is acceptable
   */
  Syntax syntax(List<Syntax> offered) {
    String asked = context.queryParam("format");
    if (asked != null) {
      return Syntax.ofEnding(asked)
          .filter(offered::contains)
          .orElseThrow(() -> unknownFormat(asked, offered));
    }
    var types = offered.stream().map(Syntax::mediaType).toList();
    return Accept.of(context.header("Accept"))
        .choose(types)
        .flatMap(Syntax::ofMediaType)
        .orElseThrow(() -> notAcceptable(context, types));
  }

  /** Writes a dataset; syntaxes of triples hold its default graph only. */
  void write(DatasetGraph data, Node root, Syntax syntax, Optional<Instant> modified) {
    Prefixes.ALL.forEach((p, ns) -> data.prefixes().add(p, ns));
    byte[] body;
    if (syntax.isJsonLd()) {
      body = new FramedJsonLd(address + "/context.jsonld").of(data.getDefaultGraph(), root);
    } else {
      body = written(data, syntax.format().orElseThrow());
    }
    send(body, syntax, modified);
  }

  /** Writes what has been made. */
  void send(byte[] body, Syntax syntax, Optional<Instant> modified) {
    context.header("Vary", "Accept, Accept-Encoding");
    Validators.answer(context, syntax.mediaType() + ";charset=utf-8", body, modified);
  }

  private static byte[] written(DatasetGraph data, RDFFormat format) {
    var out = new ByteArrayOutputStream();
    Lang lang = format.getLang();
    if (RDFLanguages.isQuads(lang)) {
      RDFWriter.source(data).format(format).output(out);
    } else {
      var triples = DatasetGraphFactory.wrap(data.getDefaultGraph());
      Prefixes.ALL.forEach(
          (p, ns) -> triples.getDefaultGraph().getPrefixMapping().setNsPrefix(p, ns));
      RDFWriter.source(triples.getDefaultGraph()).format(format).output(out);
    }
    return out.toByteArray();
  }

  private static ProblemException unknownFormat(String asked, List<Syntax> offered) {
    String there = offered.stream().map(Syntax::ending).collect(Collectors.joining(", "));
    return Asked.bad(
        "没有格式「" + asked + "」（" + there + "）", "there is no format “" + asked + "” (" + there + ")");
  }

  /** A 406 that says what there is (RFC 9110, 15.5.7). */
  static ProblemException notAcceptable(Context context, List<String> types) {
    context.header("Vary", "Accept");
    return new ProblemException(
        new Problem(
                "not-acceptable",
                new Text("没有可接受的格式", "not acceptable"),
                406,
                new Text(
                    "请求头 Accept 所列格式均不提供；可用的有：" + String.join("、", types),
                    "none of the types in Accept is offered; there are: "
                        + String.join(", ", types)))
            .with("available", types));
  }
}
