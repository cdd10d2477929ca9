package goodterms.core.life;

import goodterms.core.catalog.AddOn;
import goodterms.core.catalog.Company;
import goodterms.core.catalog.Coupon;
import goodterms.core.catalog.Feature;
import goodterms.core.catalog.Meter;
import goodterms.core.catalog.Plan;
import goodterms.core.catalog.Role;
import goodterms.core.invoice.Item;
import java.time.Instant;
import java.util.List;

/** What customers know the things by that a company's offer names; what it no longer names goes by its id. */
public record Labels(Company company, Instant at) {

    /** The name of a thing. */
    public String of(Item item) {
        return switch (item.kind()) {
            case PLAN -> company.plan(item.id(), at).map(Plan::name).orElse(item.id());
            case ADD_ON -> company.offer().addOn(item.id()).map(AddOn::name).orElse(item.id());
            case METER -> company.offer().meter(item.id()).map(Meter::name).orElse(item.id());
            case COUPON -> company.offer().coupon(item.id()).map(Coupon::name).orElse(item.id());
        };
    }

    /** The names of what plans let their customers do. */
    public List<String> features(List<String> ids) {
        return ids.stream().map(this::feature).toList();
    }

    private String feature(String id) {
        return company.offer().plans().stream()
                .flatMap(plan -> plan.features().stream())
                .filter(feature -> feature.id().equals(id))
                .reduce((_, newer) -> newer)
                .map(Feature::name)
                .orElse(id);
    }

    /** The name of a role among the company's staff. */
    String role(String id) {
        return company.role(id).map(Role::name).orElse(id);
    }
}
