package goodterms.server;

import goodterms.server.store.Address;
import java.io.IOException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.web.server.PortInUseException;

/** Why a server does not start, in words for whoever runs it. */
final class NotStarted {

    /** A step of starting. */
    @FunctionalInterface
    interface Step<T> {
        T take() throws IOException;
    }

    private NotStarted() {}

    /** Takes a step. @throws Unfit if it fails for a reason that can be mended from outside */
    static <T> T told(Settings settings, Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (PortInUseException taken) {
            throw new Unfit(
                    "Another program listens on port " + settings.port() + " of " + settings.host()
                            + ". Stop it, or choose another: --port " + (settings.port() + 1) + ", or GOODTERMS_PORT.",
                    taken);
        } catch (FlywayValidateException other) {
            throw new Unfit(
                    "The data " + where(settings)
                            + " was left by another version of GoodTerms, and stays as it is. Start"
                            + " that version on it, or name another "
                            + (settings.database().isPresent()
                                    ? "database: GOODTERMS_DATABASE_URL."
                                    : "folder: --data FOLDER, or GOODTERMS_DATA."),
                    other);
        } catch (FlywayException failed) {
            throw settings.database()
                    .map(address -> unreachable(address, failed))
                    .orElseThrow(() -> failed);
        } catch (IllegalStateException failed) {
            if (String.valueOf(failed.getMessage()).contains("could not lock")) {
                throw new Unfit(
                        "Another GoodTerms runs on the data in "
                                + settings.data().getParent()
                                + ". Stop it, or name another folder: --data FOLDER, or GOODTERMS_DATA.",
                        failed);
            }
            throw failed;
        }
    }

    private static String where(Settings settings) {
        return settings.database()
                .map(address -> "at " + address.url())
                .orElseGet(() -> "in " + settings.data().getParent());
    }

    private static Unfit unreachable(Address address, FlywayException failed) {
        return new Unfit(
                "The database at " + address.url() + " can't be used by " + address.user() + ": " + reason(failed)
                        + " GOODTERMS_DATABASE_URL, _USER and _PASSWORD say where it is and who asks.",
                failed);
    }

    /** What the database or the way to it says, without what libraries say around it. */
    private static String reason(Throwable failed) {
        Throwable last = failed;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        String words =
                String.valueOf(last.getMessage()).lines().findFirst().orElse("").strip();
        String known = last instanceof java.net.UnknownHostException ? "there is no host " + words : words;
        return known.endsWith(".") ? known : known + ".";
    }
}
