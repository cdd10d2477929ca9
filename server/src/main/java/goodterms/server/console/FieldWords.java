package goodterms.server.console;

import java.util.Locale;
import java.util.Map;

/** How the console calls the fields of commands and the words that can stand in them. */
final class FieldWords {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("interval", "Paid by the"),
            Map.entry("card.token", "Card, as the processor names it"),
            Map.entry("skip-trial", "Pay at once, without the trial"),
            Map.entry("quantity", "How many altogether"),
            Map.entry("resumes", "Goes on by itself on"),
            Map.entry("channel", "Where they asked"),
            Map.entry("now", "End at once, giving up the time that is paid for"),
            Map.entry("company-name", "Company name they gave"),
            Map.entry("email", "Mail address"),
            Map.entry("because", "Reason"),
            Map.entry("cause", "What for"),
            Map.entry("notice-days", "Days of notice"),
            Map.entry("unused", "Time that is paid for and left"),
            Map.entry("cites", "Words of the terms it rests on"),
            Map.entry("details.name", "Name on invoices"),
            Map.entry("details.address", "Address"),
            Map.entry("details.tax-number", "Tax number"),
            Map.entry("price.plan", "Plan"),
            Map.entry("price.interval", "Paid by the"),
            Map.entry("price.price", "Price"),
            Map.entry("price.limits.meter", "what is counted"),
            Map.entry("price.limits.most", "at most"),
            Map.entry("how", "What is done"),
            Map.entry("dispute", "Name of the dispute at the processor"),
            Map.entry("answer-by", "Evidence can be sent until"),
            Map.entry("status", "Where it stands"),
            Map.entry("customer", "Mail address of who asked"),
            Map.entry("about", "What about"),
            Map.entry("finding.fault-cause", "Whose the fault was"),
            Map.entry("finding.fault-length", "How long it lasted"),
            Map.entry("finding.fault-documented", "There is written evidence of it"),
            Map.entry("finding.repeat-trial", "The trial is a repetition"),
            Map.entry("looked-at", "Looked at on"),
            Map.entry("kind", "Kind"),
            Map.entry("found", "What you found there"),
            Map.entry("to", "Who sees to it"),
            Map.entry("repeat-trial", "A repetition of another trial"),
            Map.entry("membership", "As"),
            Map.entry("off", "Not to be written about"));

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("channel.portal", "On the customer’s own pages"),
            Map.entry("channel.support", "At support"),
            Map.entry("channel.api", "Through a program"),
            Map.entry("cause.trial-expired", "The trial ran out"),
            Map.entry("cause.unpaid", "It was not paid"),
            Map.entry("cause.inactive", "It was not used"),
            Map.entry("cause.violation", "The rules were broken"),
            Map.entry("cause.company", "The company decided so"),
            Map.entry("cause.dispute-lost", "A dispute was lost"),
            Map.entry("unused.kept", "Stays theirs until the end"),
            Map.entry("unused.credited", "Is credited"),
            Map.entry("unused.refunded", "Is refunded"),
            Map.entry("how.again", "The processor is asked once more"),
            Map.entry("how.transferred", "It was transferred"),
            Map.entry("how.credited", "It stays as credit"),
            Map.entry("finding.fault-cause.none", "There was no fault"),
            Map.entry("finding.fault-cause.ours", "Ours"),
            Map.entry("finding.fault-cause.customer", "The customer’s"),
            Map.entry("finding.fault-cause.third-party", "A third party’s"),
            Map.entry("finding.repeat-trial.none", "No"),
            Map.entry("finding.repeat-trial.suspected", "Suspected"),
            Map.entry("finding.repeat-trial.confirmed", "Yes, confirmed"),
            Map.entry("repeat-trial.none", "No"),
            Map.entry("repeat-trial.suspected", "Suspected"),
            Map.entry("repeat-trial.confirmed", "Yes, confirmed"));

    private FieldWords() {}

    /** What is asked for in a field. */
    static String label(String name) {
        return LABELS.getOrDefault(name, plain(name.replaceFirst(".*[.]", "")));
    }

    /** A word that can stand in a field. */
    static String value(String name, String word) {
        return VALUES.getOrDefault(name + "." + word, plain(word));
    }

    private static String plain(String word) {
        return capital(word.replace('-', ' '));
    }

    /** The same with a capital at its start. */
    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
