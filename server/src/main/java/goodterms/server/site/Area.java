package goodterms.server.site;

import java.util.List;

/** A place where people are in by a session of their own. */
public enum Area {
    /** Where customers look after their account. */
    PORTAL(
            "portal",
            List.of(
                    new Part("", "Billing"),
                    new Part("/invoices", "Invoices"),
                    new Part("/requests", "Requests"),
                    new Part("/settings", "Settings"))),
    /** Where a company's staff work. */
    CONSOLE(
            "console",
            List.of(
                    new Part("", "Inbox"),
                    new Part("/accounts", "Accounts"),
                    new Part("/terms", "Terms"),
                    new Part("/money", "Money"),
                    new Part("/operations", "Operations"),
                    new Part("/company", "Company")));

    /** A part of an area that every page of it leads to, by its path from where the area begins. */
    private record Part(String path, String words) {}

    private final String word;
    private final List<Part> parts;

    Area(String word, List<Part> parts) {
        this.word = word;
        this.parts = parts;
    }

    /** Where it begins. */
    public String home(String company) {
        return "/" + company + "/" + word;
    }

    /** By which addresses name it. */
    String word() {
        return word;
    }

    /** The way to each of its parts, the one that is looked at marked. */
    List<Chrome.Link> links(String company, String part) {
        return parts.stream()
                .map(each -> new Chrome.Link(
                        home(company) + each.path(), each.words(), each.path().equals(part)))
                .toList();
    }

    /** What browsers keep its sessions as: somebody may be in at both. */
    public String cookie() {
        return "goodterms-" + word;
    }
}
