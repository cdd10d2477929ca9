package goodterms.bench;

/** A refund page of many clauses, each reading two facts and standing above the one after it. */
final class LongPage {

    private LongPage() {}

    /** @param clauses how many, the default among them */
    static String of(int clauses) {
        StringBuilder page = new StringBuilder("""
                ---
                company: bench
                page: refunds
                updated: 2026-11-01
                currency: USD
                ---

                # Refunds

                Money that was charged is kept, unless a section below gives some of it back.

                ```clause kept
                default
                refund: 0
                ```

                ```example
                charged: 29.00
                cancelled: no
                gives: refund 0.00 by kept
                ```
                """);
        for (int i = 1; i < clauses; i++) {
            page.append(clause(i));
        }
        return page.toString();
    }

    /** Each clause has a window of its own, and every third a third condition. */
    private static String clause(int i) {
        return """

                ## Asked in hour %1$d

                Cancel and ask more than [%2$d hours](#after-%1$d) and at most [%1$d hours](#until-%1$d) after the
                charge, and we return the charge less [%3$d %%](#fee-%1$d) of it.

                ```clause hour-%1$d
                when: cancelled
                when: asked_at - charged_at > after_%1$d
                when: asked_at - charged_at <= until_%1$d
                refund: charged - share(charged, fee_%1$d)
                ```

                ```example
                charged: 100.00
                charged_at: 2026-11-01T00:00Z
                asked_at: %4$s
                cancelled: yes
                gives: refund %5$d.00 by hour-%1$d
                ```
                """.formatted(i, i - 1, i, moment(i), 100 - i);
    }

    private static String moment(int hours) {
        return "2026-11-%02dT%02d:00Z".formatted(1 + hours / 24, hours % 24);
    }
}
