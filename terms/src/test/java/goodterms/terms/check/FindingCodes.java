package goodterms.terms.check;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The kinds of finding that the sources of this module can give, read from where they are made. */
final class FindingCodes extends TreeScanner<Void, Void> {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Set<String> MAKERS = Set.of(
            "Finding",
            "Finding.of",
            "Unreadable",
            "NotUnderstood",
            "refused",
            "refusals.refused",
            "add",
            "findings.add",
            "Claim",
            "Claim.about");

    private final Set<String> codes = new TreeSet<>();

    private FindingCodes() {}

    static Set<String> inSources() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        FindingCodes codes = new FindingCodes();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> paths = Files.walk(SOURCES)) {
            List<Path> sources =
                    paths.filter(path -> path.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(sources));
            task.parse().forEach(unit -> codes.scan(unit, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes.codes;
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void nothing) {
        look(made.getIdentifier().toString(), made.getArguments());
        return super.visitNewClass(made, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        look(call.getMethodSelect().toString(), call.getArguments());
        return super.visitMethodInvocation(call, null);
    }

    private void look(String maker, List<? extends ExpressionTree> arguments) {
        if (MAKERS.contains(maker) && arguments.size() >= 3) {
            // A code is the first or the second thing said after the place, and before any sentence.
            arguments.stream().limit(3).forEach(this::code);
        }
    }

    private void code(ExpressionTree argument) {
        if (argument instanceof ConditionalExpressionTree either) {
            code(either.getTrueExpression());
            code(either.getFalseExpression());
        }
        if (argument instanceof LiteralTree literal
                && literal.getValue() instanceof String text
                && text.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            codes.add(text);
        }
    }
}
