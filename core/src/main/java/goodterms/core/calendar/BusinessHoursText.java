package goodterms.core.calendar;

import goodterms.core.calendar.BusinessHours.Opening;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads opening hours as pages write them. */
final class BusinessHoursText {

    private static final Pattern DAYS = Pattern.compile("([a-z]{3})(?:-([a-z]{3}))?");
    private static final Pattern HOURS = Pattern.compile("(\\d\\d):(\\d\\d)-(\\d\\d):(\\d\\d)");
    private static final List<String> NAMES = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    private final Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);

    private BusinessHoursText() {}

    static BusinessHours parse(String text) {
        String trimmed = text.strip();
        int zoneAt = trimmed.lastIndexOf(' ') + 1;
        if (zoneAt == 0) {
            throw new IllegalArgumentException("“" + text + "” names no days, or no zone");
        }
        ZoneId zone = zone(trimmed.substring(zoneAt));
        BusinessHoursText hours = new BusinessHoursText();
        for (String group : trimmed.substring(0, zoneAt).split(",", -1)) {
            hours.add(group.strip());
        }
        return new BusinessHours(hours.week, zone, Set.of());
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("“" + name + "” is no zone, such as America/Los_Angeles", unknown);
        }
    }

    /** A group: days, then the stretches that hold for each of them. */
    private void add(String group) {
        List<DayOfWeek> days = new ArrayList<>();
        List<Opening> openings = new ArrayList<>();
        for (String word : group.split("\\s+", -1)) {
            Matcher hours = HOURS.matcher(word);
            Matcher range = DAYS.matcher(word);
            if (hours.matches()) {
                openings.add(opening(hours, word));
            } else if (range.matches() && openings.isEmpty()) {
                days.addAll(days(range, word));
            } else {
                throw new IllegalArgumentException(
                        "“" + word + "” is neither days, such as mon-fri, nor hours after them, such as 09:00-17:00");
            }
        }
        if (days.isEmpty() || openings.isEmpty()) {
            throw new IllegalArgumentException("“" + group + "” needs both days and hours");
        }
        days.forEach(day -> week.computeIfAbsent(day, it -> new ArrayList<>()).addAll(openings));
    }

    private static List<DayOfWeek> days(Matcher range, String word) {
        DayOfWeek first = day(range.group(1), word);
        DayOfWeek last = range.group(2) == null ? first : day(range.group(2), word);
        List<DayOfWeek> days = new ArrayList<>(List.of(first));
        for (DayOfWeek day = first; day != last; ) {
            day = day.plus(1);
            days.add(day);
        }
        return days;
    }

    private static DayOfWeek day(String name, String word) {
        int place = NAMES.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("“" + word + "” names no day; days are " + String.join(", ", NAMES));
        }
        return DayOfWeek.of(place + 1);
    }

    private static Opening opening(Matcher hours, String word) {
        try {
            return new Opening(second(hours.group(1), hours.group(2)), second(hours.group(3), hours.group(4)));
        } catch (IllegalArgumentException impossible) {
            throw new IllegalArgumentException("“" + word + "” are no hours of a day", impossible);
        }
    }

    private static int second(String hour, String minute) {
        int minutes = Integer.parseInt(minute);
        if (minutes >= HOUR / MINUTE) {
            throw new IllegalArgumentException("an hour has 60 minutes");
        }
        return Integer.parseInt(hour) * HOUR + minutes * MINUTE;
    }
}
