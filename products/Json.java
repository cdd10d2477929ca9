package products;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A value of JSON, read or to be written: a map, a list, a text, a whole number, a truth, or nothing. A library does
 * this in a program of any size; these programs use none, so that each runs from its source.
 */
public record Json(Object value) {

    private static final int DEEPEST = 100;

    /** What stands there, however deep; nothing if nothing does. */
    public Json at(String... names) {
        Object found = value;
        for (String name : names) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return new Json(found);
    }

    /** Whether it is there. */
    public boolean isThere() {
        return value != null;
    }

    /** The text of it; empty if it is none. */
    public String text() {
        return value == null ? "" : value.toString();
    }

    /** The whole number that it is; 0 if it is none. */
    public long number() {
        return value instanceof Long number ? number : 0;
    }

    /** Whether it is true. */
    public boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    /** What a list holds; nothing if it is none. */
    public List<Json> items() {
        return value instanceof List<?> list ? list.stream().map(Json::new).toList() : List.of();
    }

    /** An object of names and values by turns. */
    public static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    /** As JSON is written. */
    public static String write(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> quoted(entry.getKey().toString()) + ":" + write(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case List<?> list -> list.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        StringBuilder written = new StringBuilder("\"");
        for (char each : text.toCharArray()) {
            if (each == '"' || each == '\\') {
                written.append('\\').append(each);
            } else if (each < ' ') {
                written.append("\\u00");
                written.append(Character.forDigit(each >> 4, 16));
                written.append(Character.forDigit(each & 15, 16));
            } else {
                written.append(each);
            }
        }
        return written.append('"').toString();
    }

    /** Reads a text. @throws IllegalArgumentException if it is no JSON */
    public static Json read(String text) {
        Reader reader = new Reader(text);
        Object value = reader.value(0);
        reader.skip();
        if (reader.at < text.length()) {
            throw reader.wrong();
        }
        return new Json(value);
    }

    private static final class Reader {

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Object value(int depth) {
            skip();
            if (at == text.length() || depth > DEEPEST) {
                throw wrong();
            }
            return switch (text.charAt(at)) {
                case '{' -> map(depth);
                case '[' -> list(depth);
                case '"' -> string();
                default -> word();
            };
        }

        private Map<String, Object> map(int depth) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (at++; !ends('}'); comma('}')) {
                String name = string();
                skip();
                expect(':');
                map.put(name, value(depth + 1));
            }
            return map;
        }

        private List<Object> list(int depth) {
            List<Object> list = new ArrayList<>();
            for (at++; !ends(']'); comma(']')) {
                list.add(value(depth + 1));
            }
            return list;
        }

        private boolean ends(char end) {
            skip();
            boolean ends = at < text.length() && text.charAt(at) == end;
            at += ends ? 1 : 0;
            return ends;
        }

        private void comma(char end) {
            skip();
            if (at < text.length() && text.charAt(at) == end) {
                return;
            }
            expect(',');
            skip();
        }

        private String string() {
            expect('"');
            StringBuilder read = new StringBuilder();
            while (at < text.length() && text.charAt(at) != '"') {
                char each = text.charAt(at++);
                read.append(each == '\\' ? escaped() : each);
            }
            expect('"');
            return read.toString();
        }

        private char escaped() {
            char each = at < text.length() ? text.charAt(at++) : ' ';
            return switch (each) {
                case '"', '\\', '/' -> each;
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'u' -> {
                    at += 4;
                    if (at > text.length()) {
                        throw wrong();
                    }
                    yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
                }
                default -> throw wrong();
            };
        }

        /** A number, a truth or nothing. */
        private Object word() {
            int start = at;
            while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(start, at);
            return switch (word) {
                case "true" -> true;
                case "false" -> false;
                case "null" -> null;
                default -> {
                    if (!word.matches("-?\\d{1,18}")) {
                        throw wrong();
                    }
                    yield Long.valueOf(word);
                }
            };
        }

        private void expect(char one) {
            if (at >= text.length() || text.charAt(at) != one) {
                throw wrong();
            }
            at++;
        }

        void skip() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        IllegalArgumentException wrong() {
            return new IllegalArgumentException("this is no JSON that is known here, at character " + at);
        }
    }
}
