package goodterms.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a program can take from the machine around it without being given it. */
final class Ambient {

    static final DescribedPredicate<JavaAccess<?>> READS_A_CLOCK = use(
            "it reads a clock",
            "java\\.time\\..*\\.now\\(.*",
            "java\\.time\\.Clock\\..*",
            "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(.*",
            "java\\.util\\.(Date|Calendar|GregorianCalendar)\\..*");

    static final DescribedPredicate<JavaAccess<?>> READS_THE_TIME_OF_DAY = use(
            "it reads the time of day",
            "java\\.time\\.(?!InstantSource).*\\.now\\(.*",
            "java\\.time\\.(Clock|InstantSource)\\.(system|tick).*",
            "java\\.lang\\.System\\.currentTimeMillis\\(.*",
            "java\\.util\\.(Date|Calendar|GregorianCalendar)\\..*");

    static final DescribedPredicate<JavaAccess<?>> DRAWS_CHANCE = use(
            "it draws chance",
            "java\\.util\\.random\\..*",
            "java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)\\..*",
            "java\\.security\\.SecureRandom\\..*",
            "java\\.lang\\.Math\\.random\\(.*",
            "java\\.util\\.UUID\\.randomUUID\\(.*",
            "java\\.util\\.Collections\\.shuffle\\(.*");

    static final DescribedPredicate<JavaClass> REACH_OUTSIDE = describe(
            "reach files, sockets, processes or the console",
            type -> Pattern.matches(
                    "java\\.io\\.(File.*|RandomAccessFile|Console)"
                            + "|java\\.nio\\.(file|channels)\\..*"
                            + "|java\\.net\\.(?!URI).*"
                            + "|javax\\.net\\..*"
                            + "|java\\.sql\\..*"
                            + "|java\\.lang\\.(Process.*|Runtime)",
                    type.getName()));

    static final DescribedPredicate<JavaAccess<?>> STARTS_A_THREAD = use(
            "it starts a thread",
            "java\\.lang\\.Thread(\\$.*)?\\..*",
            "java\\.util\\.Timer\\..*",
            "java\\.util\\.concurrent\\.\\w*(Executor|ForkJoin|CompletableFuture)\\w*\\..*",
            ".*\\.(parallel|parallelStream)\\(\\)");

    /** Each of these has a sibling that takes the zone, the locale or the charset as an argument. */
    static final DescribedPredicate<JavaAccess<?>> ASKS_THE_MACHINE = use(
            "it asks the machine for its zone, locale or charset",
            "java\\.time\\.ZoneId\\.systemDefault\\(.*",
            "java\\.nio\\.charset\\.Charset\\.defaultCharset\\(.*",
            "java\\.util\\.(Locale|TimeZone)\\.getDefault\\(.*",
            "java\\.lang\\.String\\.(toLowerCase|toUpperCase|getBytes)\\(\\)",
            "java\\.lang\\.String\\.(format|formatted)\\((?!java\\.util\\.Locale).*",
            "java\\.lang\\.String\\.<init>\\(byte\\[\\]\\)",
            "java\\.time\\.format\\.DateTimeFormatter\\.of(Pattern|Localized).*(?<!java\\.util\\.Locale)\\)",
            "java\\.lang\\.System\\.(getenv|getProperty)\\(.*");

    private Ambient() {}

    /** The use of a member that matches one of the patterns, as {@code owner.name(types)}. */
    private static DescribedPredicate<JavaAccess<?>> use(String description, String... patterns) {
        Pattern any = Pattern.compile(String.join("|", patterns));
        return describe(description, access -> any.matcher(member(access)).matches());
    }

    private static String member(JavaAccess<?> access) {
        String name =
                access.getTargetOwner().getName() + "." + access.getTarget().getName();
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget code
                ? name
                        + code.getRawParameterTypes().stream()
                                .map(Ambient::sourceName)
                                .collect(Collectors.joining(",", "(", ")"))
                : name;
    }

    private static String sourceName(JavaClass type) {
        return type.isArray() ? type.getBaseComponentType().getName() + "[]" : type.getName();
    }
}
