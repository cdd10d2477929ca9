package goodterms.terms.value;

import java.util.List;

/** A value of one {@link Type}. */
public sealed interface Value {

    Type type();

    /** A value that fits a long; {@link Kind} says in which unit. */
    record Scalar(Type type, long raw) implements Value {

        public static final Scalar YES = new Scalar(Type.TRUTH, 1);
        public static final Scalar NO = new Scalar(Type.TRUTH, 0);

        public static Scalar money(long minor) {
            return new Scalar(Type.MONEY, minor);
        }

        public static Scalar moment(long epochSecond) {
            return new Scalar(Type.MOMENT, epochSecond);
        }

        public static Scalar length(long seconds) {
            return new Scalar(Type.LENGTH, seconds);
        }

        public static Scalar truth(boolean truth) {
            return truth ? YES : NO;
        }

        /** The place of a word in its list. @throws IllegalArgumentException if the list does not hold it */
        public static Scalar word(Type type, String word) {
            int place = type.words().indexOf(word);
            if (place < 0) {
                throw new IllegalArgumentException(word + " is not " + type.phrase());
            }
            return new Scalar(type, place);
        }

        /** The word itself, for a value of kind {@link Kind#WORD}. */
        public String word() {
            return type.words().get(Math.toIntExact(raw));
        }
    }

    /** Day counts, each later than the one before. */
    record Schedule(List<Integer> days) implements Value {

        public Schedule {
            days = List.copyOf(days);
        }

        @Override
        public Type type() {
            return Type.SCHEDULE;
        }
    }

    /** Free words. */
    record Text(String text) implements Value {

        @Override
        public Type type() {
            return Type.TEXT;
        }
    }
}
