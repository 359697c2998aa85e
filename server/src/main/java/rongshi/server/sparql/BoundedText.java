package rongshi.server.sparql;

import java.util.List;
import java.util.OptionalInt;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.E_TripleFn;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/**
 * Rewrites the expressions of a query so that the long strings they make are charged to its budget,
 * and BNODE, STR, TRIPLE and {@code +} do as the recommendation says.
 */
final class BoundedText extends ExprTransformCopy {
  /**
   * Strings up to this length cost no more than the row they stand in, and rows are counted
   * elsewhere.
   */
  private static final int SHORT = 256;

  private final Budget budget;
  private final RowNames names;

  BoundedText(Budget budget, RowNames names) {
    this.budget = budget;
    this.names = names;
  }

  @Override
  public Expr transform(ExprFunction1 function, Expr arg) {
    Expr copy = super.transform(function, arg);
    return switch (function) {
      case E_StrUpperCase _, E_StrLowerCase _, E_StrEncodeForURI _ -> new Charged(copy);
      case E_BNode.BNode1 _ -> names.bnode(arg);
      case E_Str _ -> new StrictFunctions.Str(arg);
      default -> copy;
    };
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr left, Expr right) {
    Expr copy = super.transform(function, left, right);
    return switch (function) {
      case E_StrBefore _, E_StrAfter _, E_StrDatatype _, E_StrLang _ -> new Charged(copy);
      case E_Add _ -> new StrictFunctions.Sum(left, right);
      default -> copy;
    };
  }

  @Override
  public Expr transform(ExprFunction3 function, Expr first, Expr second, Expr third) {
    return function instanceof E_TripleFn
        ? new StrictFunctions.Triple(first, second, third)
        : super.transform(function, first, second, third);
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList args) {
    return switch (function) {
      case E_StrConcat _ -> new Charged(new Concat(args));
      case E_StrReplace _ -> new Charged(new BoundedRegex.Replace(args, budget));
      case E_Regex _ -> new BoundedRegex.Test(args, budget);
      case E_StrSubstring _, E_Function _ -> new Charged(super.transform(function, args));
      default -> super.transform(function, args);
    };
  }

  /**
   * The same aggregate over charged strings; GROUP_CONCAT is charged for each value and separator
   * it joins.
   */
  ExprAggregator bound(ExprAggregator aggregated) {
    Aggregator aggregator = aggregated.getAggregator();
    ExprList exprs = aggregator.getExprList();
    if (exprs == null || exprs.isEmpty()) {
      return aggregated;
    }
    ExprList bounded = new ExprList();
    for (Expr expr : exprs) {
      bounded.add(
          switch (aggregator) {
            case AggGroupConcat joined -> new Charged(expr, separator(joined.getSeparator()));
            case AggGroupConcatDistinct joined ->
                new Charged(expr, separator(joined.getSeparator()));
            default -> expr;
          });
    }
    return new ExprAggregator(aggregated.getVar(), aggregator.copy(bounded));
  }

  private static OptionalInt separator(String given) {
    return OptionalInt.of(given == null ? 1 : given.length());
  }

  /** Passes a value on, after charging it; with a separator where GROUP_CONCAT keeps it. */
  private final class Charged extends ExprFunction1 {
    private final OptionalInt separator;

    Charged(Expr expr) {
      this(expr, OptionalInt.empty());
    }

    Charged(Expr expr, OptionalInt separator) {
      super(expr, "charged");
      this.separator = separator;
    }

    @Override
    public NodeValue eval(NodeValue value) {
      int length = value.asString().length();
      if (separator.isPresent()) {
        budget.madeString((long) length + separator.getAsInt());
      } else if (length > SHORT) {
        budget.madeString(length);
      }
      return value;
    }

    @Override
    public Expr copy(Expr expr) {
      return new Charged(expr, separator);
    }
  }

  /** CONCAT that measures before it joins. */
  private final class Concat extends ExprFunctionN {
    Concat(ExprList args) {
      super("concat", args);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
      budget.checkString(values.stream().mapToLong(v -> v.asString().length()).sum());
      return XSDFuncOp.strConcat(values);
    }

    @Override
    public Expr copy(ExprList args) {
      return new Concat(args);
    }
  }
}
