package dev.dwim.plugins.calc;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.CeilingFunction;
import com.ezylang.evalex.functions.basic.FloorFunction;
import com.ezylang.evalex.functions.basic.Log10Function;
import com.ezylang.evalex.functions.basic.LogFunction;
import com.ezylang.evalex.functions.basic.SqrtFunction;
import com.ezylang.evalex.functions.trigonometric.CosFunction;
import com.ezylang.evalex.functions.trigonometric.SinFunction;
import com.ezylang.evalex.functions.trigonometric.TanFunction;
import com.ezylang.evalex.operators.AbstractOperator;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.operators.PostfixOperator;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPowerOfOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixPlusOperator;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The library as it is used here: these operators and functions and no others, so that nothing that a text says can
/// reach beyond arithmetic; and none of them makes a number larger than a googol.
final class Arithmetic {
    private static final MathContext PRECISION = new MathContext(120);
    private static final int MOST_DIGITS = 100;
    private static final BigDecimal LARGEST = BigDecimal.ONE.scaleByPowerOfTen(MOST_DIGITS);
    private static final BigDecimal LARGEST_POWER = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal LARGEST_FACTORIAL = BigDecimal.valueOf(69);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Map<String, FunctionIfc> FUNCTIONS = Map.of(
            "sqrt", new SqrtFunction(),
            "abs", new AbsFunction(),
            "floor", new FloorFunction(),
            "ceil", new CeilingFunction(),
            "log", new Log10Function(),
            "ln", new LogFunction(),
            "sin", new SinFunction(),
            "cos", new CosFunction(),
            "tan", new TanFunction());

    private static final Map<String, EvaluationValue> CONSTANTS = Map.of(
            "pi", constant("PI"),
            "e", constant("E"));

    /// All words that may stand in a sum.
    static final Set<String> NAMES = Stream.concat(FUNCTIONS.keySet().stream(), CONSTANTS.keySet().stream())
            .collect(Collectors.toUnmodifiableSet());

    /// Angles are in degrees.
    static final ExpressionConfiguration LIBRARY = library();

    private Arithmetic() {}

    /// A result that is not even tried for; the message says why to the user.
    static final class Refused extends EvaluationException {
        private static final long serialVersionUID = 1L;

        private final String reason;

        Refused(Token token, String reason) {
            super(token, reason);
            this.reason = reason;
        }

        /// One sentence for the user.
        String reason() {
            return reason;
        }
    }

    private static EvaluationValue constant(String name) {
        return Objects.requireNonNull(ExpressionConfiguration.StandardConstants.get(name), name);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the library asks for an array of a generic type
    private static ExpressionConfiguration library() {
        var operators = Map.of(
                "+", new OfWhole(new InfixPlusOperator()),
                "-", new OfWhole(new InfixMinusOperator()),
                "*", new Bounded(new InfixMultiplicationOperator()),
                "/", new Division(new InfixDivisionOperator()),
                "^", new Power(new InfixPowerOfOperator()));
        var signs = Map.<String, OperatorIfc>of("+", new PrefixPlusOperator(), "-", new PrefixMinusOperator());
        var after = Map.<String, OperatorIfc>of("%", new Percent(), "!", new Factorial());
        return ExpressionConfiguration.builder()
                .operatorDictionary(MapBasedOperatorDictionary.ofOperators(Stream.of(operators, signs, after)
                        .flatMap(some -> some.entrySet().stream())
                        .map(each -> Map.entry(each.getKey(), (OperatorIfc) each.getValue()))
                        .toArray(Map.Entry[]::new)))
                .functionDictionary(MapBasedFunctionDictionary.ofFunctions(
                        FUNCTIONS.entrySet().toArray(Map.Entry[]::new)))
                .defaultConstants(new TreeMap<>(CONSTANTS))
                .mathContext(PRECISION)
                .powerOfPrecedence(OperatorIfc.OPERATOR_PRECEDENCE_POWER_HIGHER)
                .arraysAllowed(false)
                .structuresAllowed(false)
                .binaryAllowed(false)
                .singleQuoteStringLiteralsAllowed(false)
                .implicitMultiplicationAllowed(true)
                .maxRecursionDepth(200)
                .build();
    }

    private static EvaluationValue bounded(Token token, EvaluationValue value) throws EvaluationException {
        if (value.isNumberValue() && value.getNumberValue().abs().compareTo(LARGEST) > 0) {
            throw tooLarge(token);
        }
        return value;
    }

    private static Refused tooLarge(Token token) {
        return new Refused(
                token, "That number would have more than " + MOST_DIGITS + " digits: try it with smaller numbers.");
    }

    /// An operator of the library.
    private interface Lent extends OperatorIfc {
        OperatorIfc inner();

        @Override
        default int getPrecedence() {
            return inner().getPrecedence();
        }

        @Override
        default int getPrecedence(ExpressionConfiguration configuration) {
            return inner().getPrecedence(configuration);
        }

        @Override
        default boolean isLeftAssociative() {
            return inner().isLeftAssociative();
        }

        @Override
        default boolean isPrefix() {
            return inner().isPrefix();
        }

        @Override
        default boolean isPostfix() {
            return inner().isPostfix();
        }

        @Override
        default boolean isInfix() {
            return inner().isInfix();
        }

        @Override
        default boolean isOperandLazy() {
            return inner().isOperandLazy();
        }

        @Override
        default EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... operands)
                throws EvaluationException {
            return bounded(token, inner().evaluate(expression, token, operands));
        }
    }

    private record Bounded(OperatorIfc inner) implements Lent {}

    /// Plus and minus: `80 + 15%` adds the part of what stands before.
    private record OfWhole(OperatorIfc inner) implements Lent {
        @Override
        public boolean isOperandLazy() {
            return true;
        }

        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... operands)
                throws EvaluationException {
            var whole = expression.evaluateSubtree(operands[0].getExpressionNode());
            var node = operands[1].getExpressionNode();
            var part = expression.evaluateSubtree(node);
            var added = share(node) && whole.isNumberValue() && part.isNumberValue()
                    ? EvaluationValue.numberValue(whole.getNumberValue().multiply(part.getNumberValue(), PRECISION))
                    : part;
            return bounded(token, inner.evaluate(expression, token, whole, added));
        }

        private static boolean share(ASTNode node) {
            return node.getToken().getType() == Token.TokenType.POSTFIX_OPERATOR
                    && node.getToken().getValue().equals("%");
        }
    }

    private record Division(OperatorIfc inner) implements Lent {
        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... operands)
                throws EvaluationException {
            if (operands[1].isNumberValue() && operands[1].getNumberValue().signum() == 0) {
                throw new Refused(token, "Nothing can be divided by zero: divide by another number.");
            }
            return bounded(token, inner.evaluate(expression, token, operands));
        }
    }

    /// Powers of which the number of digits is known beforehand, and allowed.
    private record Power(OperatorIfc inner) implements Lent {
        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... operands)
                throws EvaluationException {
            var base = operands[0].getNumberValue().abs();
            var exponent = operands[1].getNumberValue();
            if (base.signum() == 0 && exponent.signum() < 0) {
                throw new Refused(token, "Nothing can be divided by zero, so zero has no negative powers.");
            }
            // |log10| of the base, never less than it is.
            double size = base.signum() == 0 ? 0 : Math.abs(logarithm(base)) * Math.abs(exponent.doubleValue());
            if (exponent.abs().compareTo(LARGEST_POWER) > 0 || size > MOST_DIGITS) {
                throw tooLarge(token);
            }
            return bounded(token, inner.evaluate(expression, token, operands));
        }

        private static double logarithm(BigDecimal positive) {
            int magnitude = positive.precision() - positive.scale();
            return Math.log10(positive.movePointLeft(magnitude).doubleValue()) + magnitude;
        }
    }

    /// A hundredth.
    @PostfixOperator(precedence = OperatorIfc.OPERATOR_PRECEDENCE_UNARY)
    private static final class Percent extends AbstractOperator {
        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... operands) {
            return EvaluationValue.numberValue(operands[0].getNumberValue().divide(HUNDRED, PRECISION));
        }
    }

    /// The product of all whole numbers up to one.
    @PostfixOperator(precedence = OperatorIfc.OPERATOR_PRECEDENCE_POWER_HIGHER)
    private static final class Factorial extends AbstractOperator {
        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... operands)
                throws EvaluationException {
            var number = operands[0].getNumberValue();
            if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
                throw new Refused(token, "Only whole numbers from zero on have a factorial.");
            }
            if (number.compareTo(LARGEST_FACTORIAL) > 0) {
                throw tooLarge(token);
            }
            var product = BigDecimal.ONE;
            for (int factor = 2; factor <= number.intValueExact(); factor++) {
                product = product.multiply(BigDecimal.valueOf(factor));
            }
            return EvaluationValue.numberValue(product);
        }
    }
}
