package goodterms.architecture;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What sources must look like, read with the compiler's own parser. */
final class Style extends TreePathScanner<Void, Void> {

    private static final int LINES_OF_A_FILE = 300;
    private static final int LINES_OF_A_FUNCTION = 40;
    private static final Pattern SENTENCE = Pattern.compile("(?s).*\\w.*[.:;](\\s.*)?");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern SKIPPING = Pattern.compile("(Disabled|Enabled)(On|If|For)?\\w*|Ignore");
    private static final Pattern ASSUMING = Pattern.compile("assum(e|ing)(True|False|That)|abort");

    private final String file;
    private final DocTrees trees;
    private final CompilationUnitTree unit;
    private final List<String> faults = new ArrayList<>();

    private Style(DocTrees trees, CompilationUnitTree unit) {
        this.file = unit.getSourceFile().getName().substring(1);
        this.trees = trees;
        this.unit = unit;
    }

    /** What is wrong with Java sources, each given by its file and its text, as {@code file:line: fault}. */
    static List<String> faults(Map<String, String> sources) throws IOException {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        null,
                        List.of("-proc:none"),
                        null,
                        sources.entrySet().stream().map(Source::new).toList());
        DocTrees trees = DocTrees.instance(task);
        List<String> faults = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            Style style = new Style(trees, unit);
            style.readLines(
                    unit.getSourceFile().getCharContent(true).toString().lines().toList());
            style.scan(unit, null);
            faults.addAll(style.faults);
        }
        return faults;
    }

    private void readLines(List<String> lines) {
        if (lines.size() > LINES_OF_A_FILE) {
            add(LINES_OF_A_FILE + 1, "the file has " + lines.size() + " lines, at most " + LINES_OF_A_FILE);
        }
        IntStream.range(0, lines.size())
                .filter(i -> UNFINISHED.matcher(lines.get(i)).find())
                .forEach(i -> add(i + 1, "something is unfinished"));
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        String doc = trees.getDocComment(getCurrentPath());
        if (type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                && (doc == null || !SENTENCE.matcher(doc).matches())) {
            add(line(type), "the public type " + type.getSimpleName() + " has no sentence that says what it is");
        }
        return super.visitClass(type, null);
    }

    @Override
    public Void visitMethod(MethodTree function, Void nothing) {
        // Annotations do not count: a table of cases may stand in one.
        Tree start = function.getReturnType() == null ? function.getBody() : function.getReturnType();
        long lines = start == null ? 1 : lastLine(function) - line(start) + 1;
        if (lines > LINES_OF_A_FUNCTION) {
            add(line(function), function.getName() + " has " + lines + " lines, at most " + LINES_OF_A_FUNCTION);
        }
        return super.visitMethod(function, null);
    }

    @Override
    public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
        String name = lastName(annotation.getAnnotationType());
        if (SKIPPING.matcher(name).matches()) {
            add(line(annotation), "a test is skipped by @" + name);
        }
        return super.visitAnnotation(annotation, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        String name = call.getMethodSelect().toString();
        if (name.endsWith("Thread.sleep") || name.matches("(java.util.concurrent.)?TimeUnit\\.\\w+\\.sleep")) {
            add(line(call), "somebody sleeps");
        }
        if (ASSUMING.matcher(lastName(call.getMethodSelect())).matches()) {
            add(line(call), "a test is skipped by " + name);
        }
        return super.visitMethodInvocation(call, null);
    }

    private static String lastName(Tree name) {
        return name instanceof MemberSelectTree select ? select.getIdentifier().toString() : name.toString();
    }

    private long line(Tree tree) {
        return unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
    }

    private long lastLine(Tree tree) {
        return unit.getLineMap().getLineNumber(trees.getSourcePositions().getEndPosition(unit, tree));
    }

    private void add(long line, String fault) {
        faults.add(file + ":" + line + ": " + fault);
    }

    /** A source held in memory. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(Map.Entry<String, String> source) {
            super(URI.create("string:///" + source.getKey()), JavaFileObject.Kind.SOURCE);
            this.text = source.getValue();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
