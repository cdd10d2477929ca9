package goodterms.journal.json;

import tools.jackson.databind.node.ObjectNode;

/** How what was written about requests before evidence was kept is read now. */
final class OlderCases {

    private OlderCases() {}

    /** Nobody had written down what was looked at. */
    static ObjectNode withoutEvidence(ObjectNode fields) {
        fields.putArray("evidence");
        return fields;
    }

    /** Nobody asked for anybody else: the field that would say so is left out. */
    static ObjectNode forThemselves(ObjectNode fields) {
        return fields;
    }
}
