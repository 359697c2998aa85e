package rongshi.server.sparql;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/**
 * REGEX and REPLACE as Jena has them, but ending with the query's time (a pattern may backtrack for
 * hours on one string) and, for REPLACE, at the longest string allowed.
 */
abstract sealed class BoundedRegex extends ExprFunctionN {
  private final Budget budget;
  private String source;
  private Pattern pattern;

  private BoundedRegex(String name, ExprList args, Budget budget) {
    super(name, args);
    this.budget = budget;
  }

  Budget budget() {
    return budget;
  }

  Matcher matcher(String text, NodeValue regex, NodeValue flags) {
    String flagged = flags == null ? "" : string(flags);
    String key = flagged + "/" + string(regex);
    if (!key.equals(source)) {
      pattern = RegexEngine.makePattern(getFunctionSymbol().getSymbol(), string(regex), flagged);
      source = key;
    }
    return pattern.matcher(new Timed(text, budget));
  }

  String string(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral(getFunctionSymbol().getSymbol(), value)
        .getLiteralLexicalForm();
  }

  private static NodeValue optional(List<NodeValue> values, int index) {
    return values.size() > index ? values.get(index) : null;
  }

  /** REGEX(text, pattern, flags?). */
  static final class Test extends BoundedRegex {
    Test(ExprList args, Budget budget) {
      super("regex", args, budget);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
      String text = string(values.get(0));
      return NodeValue.booleanReturn(matcher(text, values.get(1), optional(values, 2)).find());
    }

    @Override
    public Expr copy(ExprList args) {
      return new Test(args, budget());
    }
  }

  /** REPLACE(text, pattern, replacement, flags?), keeping the language or datatype of the text. */
  static final class Replace extends BoundedRegex {
    Replace(ExprList args, Budget budget) {
      super("replace", args, budget);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
      String text = string(values.get(0));
      String replaced =
          replace(matcher(text, values.get(1), optional(values, 3)), text, string(values.get(2)));
      return replaced.equals(text) ? values.get(0) : like(values.get(0).asNode(), replaced);
    }

    /** Jena's rule: one match of the empty string counts, further ones do not. */
    private String replace(Matcher matcher, String text, String replacement) {
      StringBuilder result = new StringBuilder();
      long groups = replacement.chars().filter(c -> c == '$').count();
      boolean first = true;
      try {
        while (matcher.find()) {
          if (!first && matcher.start() == matcher.end()) {
            continue;
          }
          first = false;
          long added = replacement.length() + groups * (matcher.end() - matcher.start());
          budget().checkString(result.length() + added);
          matcher.appendReplacement(result, replacement);
        }
      } catch (IndexOutOfBoundsException | IllegalArgumentException badReplacement) {
        throw new ExprEvalException(badReplacement.getMessage(), badReplacement);
      }
      budget().checkString((long) result.length() + text.length());
      return matcher.appendTail(result).toString();
    }

    private static NodeValue like(Node original, String text) {
      String language = original.getLiteralLanguage();
      return NodeValue.makeNode(
          language.isEmpty()
              ? NodeFactory.createLiteralDT(text, original.getLiteralDatatype())
              : NodeFactory.createLiteralLang(text, language));
    }

    @Override
    public Expr copy(ExprList args) {
      return new Replace(args, budget());
    }
  }

  /** A text that looks at the clock now and then while it is read. */
  private static final class Timed implements CharSequence {
    private final String text;
    private final Budget budget;
    private int reads;

    Timed(String text, Budget budget) {
      this.text = text;
      this.budget = budget;
    }

    @Override
    public char charAt(int index) {
      if ((++reads & 0xfff) == 0) {
        budget.checkTime();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
