package goodterms.journal.story;

import goodterms.core.account.Refusal;

/**
 * Why a command did not happen, as whoever gave it was told.
 *
 * @param code its written name
 * @param sentence what is wrong
 * @param remedy what to do about it
 */
public record Refused(String code, String sentence, String remedy) {

    /** What a refusal tells. */
    static Refused of(Refusal refusal) {
        return new Refused(refusal.code(), refusal.sentence(), refusal.remedy());
    }
}
