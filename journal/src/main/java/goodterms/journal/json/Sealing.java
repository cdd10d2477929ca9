package goodterms.journal.json;

import goodterms.core.account.Account;
import goodterms.core.account.Effect;
import goodterms.core.account.Event;
import goodterms.core.notice.Notice;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Events as journals keep them for good: with everything that says who somebody is under the account's key. Without the
 * key, each such text reads as a name that stands for it, the same for the same text: the account can be lived through
 * again, and its money with it, and nobody can tell whose it was.
 *
 * @param key none once it is destroyed
 * @param generation which key of the account that is, from 1: once a key is destroyed, an account goes on under the next,
 *     and what earlier ones sealed stays unreadable
 */
public record Sealing(Optional<AccountKey> key, int generation) {

    private static final String MARK = "sealed:";
    private static final Pattern SEALED = Pattern.compile("sealed:([1-9][0-9]{0,8}):(.*)", Pattern.DOTALL);
    private static final int NAME_BYTES = 6;

    /** Under the first key of an account. */
    public static Sealing under(AccountKey key) {
        return under(key, 1);
    }

    /** Under a key of an account, of that generation. */
    public static Sealing under(AccountKey key, int generation) {
        return new Sealing(Optional.of(key), generation);
    }

    /** With the key destroyed: what was sealed can be read only as names that stand for it. */
    public static Sealing destroyed() {
        return new Sealing(Optional.empty(), 1);
    }

    /** Whether a text is a sealed one. */
    public static boolean isSealed(String text) {
        return SEALED.matcher(text).matches();
    }

    /**
     * The event as one line, sealed.
     *
     * @throws IllegalStateException if the key is destroyed and the event says who somebody is
     */
    public String write(Event event) {
        return EventJson.line(EventJson.json(event, this::write));
    }

    /** The state as one line, sealed. @throws IllegalStateException as for an event */
    public String write(Account account) {
        return EventJson.line(AccountJson.json(account, this::write));
    }

    /** The effect as one line, sealed. @throws IllegalStateException as for an event */
    public String write(Effect effect) {
        return EventJson.line(OutgoingJson.json(effect, this::write));
    }

    /** The notice as one line, all of it sealed. @throws IllegalStateException as for an event */
    public String write(Notice notice) {
        return write(unsealed(notice));
    }

    /** A notice about nobody's account as one line, which is read like a sealed one. */
    public static String unsealed(Notice notice) {
        return EventJson.line(OutgoingJson.json(notice));
    }

    /** A whole text, sealed. @throws IllegalStateException as for an event */
    public String write(String text) {
        return key.map(key -> sealed(key, text)).orElseThrow(Sealing::destroyedKey);
    }

    /**
     * The event that was written so, sealed or not.
     *
     * @throws UnreadableJson as {@link EventJson#read}, and if a text was sealed under another key or has been changed
     */
    public Event read(String line) {
        return EventJson.of(opened(line));
    }

    /** The state that was written so. @throws UnreadableJson as for an event */
    public Account readAccount(String line) {
        return AccountJson.of(opened(line));
    }

    /** The effect that was written so. @throws UnreadableJson as for an event */
    public Effect readEffect(String line) {
        return OutgoingJson.effect(opened(line));
    }

    /** The notice that was written so. @throws UnreadableJson as for an event, and once the key is destroyed */
    public Notice readNotice(String sealed) {
        return OutgoingJson.notice(EventJson.tree(readText(sealed)));
    }

    /** The text that was sealed so, or a name that stands for it; any other text itself. @throws UnreadableJson as for an event */
    public String readText(String text) {
        if (!text.startsWith(MARK)) {
            return text;
        }
        Matcher sealed = SEALED.matcher(text);
        if (!sealed.matches()) {
            return text;
        }
        boolean mine = Integer.parseInt(sealed.group(1)) == generation;
        return key.filter(_ -> mine)
                .map(present -> opened(present, sealed.group(2)))
                .orElseGet(() -> standIn(sealed.group(2)));
    }

    private static IllegalStateException destroyedKey() {
        return new IllegalStateException("the account's key is destroyed");
    }

    private JsonNode opened(String line) {
        return line.contains(MARK) ? EventJson.tree(line, new Opening(this)) : EventJson.tree(line);
    }

    private String sealed(AccountKey present, String text) {
        return MARK + generation + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(present.encrypt(text));
    }

    private static String opened(AccountKey key, String sealed) {
        try {
            return key.decrypt(Base64.getUrlDecoder().decode(sealed));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new UnreadableJson("this was sealed under another key, or has been changed");
        }
    }

    private static String standIn(String sealed) {
        byte[] digest = AccountKey.digest(sealed.getBytes(StandardCharsets.UTF_8));
        return "erased-" + HexFormat.of().formatHex(digest, 0, NAME_BYTES);
    }
}
