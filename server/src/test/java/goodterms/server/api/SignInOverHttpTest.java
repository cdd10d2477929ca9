package goodterms.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import goodterms.core.identity.AccountId;
import goodterms.server.Lives;
import goodterms.server.Running;
import goodterms.server.api.Program.Reply;
import goodterms.server.work.Node;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class SignInOverHttpTest {

    private static final String PASSWORD = "a long pass phrase";

    private static Running running;
    private static Program admin;

    @BeforeAll
    static void start() throws IOException {
        running = Running.withCompanies();
        admin = Program.of(running, "grouptrack");
    }

    @AfterAll
    static void stop() throws IOException {
        admin.close();
        running.close();
    }

    private static Reply comeIn(String company, String email, String password) throws Exception {
        try (Program nobody = Program.holding(running, company, "")) {
            return nobody.post("/sessions", "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password));
        }
    }

    private static Program staff(String email, String role) throws Exception {
        Reply put = admin.send(
                "PUT", "/staff/" + email, "{\"role\": \"%s\", \"password\": \"%s\"}".formatted(role, PASSWORD));
        assertThat(put.status()).as(put.text()).isEqualTo(204);
        Reply in = comeIn("grouptrack", email, PASSWORD);
        assertThat(in.status()).as(in.text()).isEqualTo(201);
        return Program.holding(running, "grouptrack", in.json().path("session").stringValue(""));
    }

    private static Program customer(String account) throws Exception {
        admin.open(account);
        Reply link = admin.post("/accounts/" + account + "/links", "{\"person\": \"ana@example.com\"}");
        assertThat(link.status()).as(link.text()).isEqualTo(201);
        try (Program nobody = Program.holding(running, "grouptrack", "")) {
            Reply in = nobody.post(
                    "/sessions/by-link",
                    "{\"link\": \"%s\"}".formatted(link.json().path("link").stringValue("")));
            assertThat(in.status()).as(in.text()).isEqualTo(201);
            return Program.holding(
                    running, "grouptrack", in.json().path("session").stringValue(""));
        }
    }

    @Test
    void staff_come_in_act_in_their_own_name_and_go() throws Exception {
        try (Program lin = staff("lin@grouptrack.example", "support")) {
            Reply me = lin.get("/sessions/current");
            assertThat(me.json().path("name").stringValue("")).isEqualTo("staff:lin@grouptrack.example");
            assertThat(me.json().path("role").stringValue("")).isEqualTo("support");
            assertThat(lin.send("DELETE", "/sessions/current", "").status()).isEqualTo(204);
            assertThat(lin.get("/sessions/current").status()).isEqualTo(401);
        }
    }

    @Test
    void a_wrong_password_is_a_problem_that_says_no_more_than_that() throws Exception {
        Reply wrong = comeIn("grouptrack", "nobody@grouptrack.example", "what is it then");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text()).doesNotContain("nobody@");
    }

    @Test
    void who_does_not_own_the_company_can_t_change_its_staff_or_read_the_audit() throws Exception {
        try (Program lead = staff("lea@grouptrack.example", "support lead")) {
            assertThat(lead.get("/staff").status()).isEqualTo(403);
            assertThat(lead.get("/audit").status()).isEqualTo(403);
            assertThat(lead.send("PUT", "/staff/x@grouptrack.example", "{\"role\": \"owner\"}")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void who_may_only_read_has_nothing_happen() throws Exception {
        admin.open("read");
        try (Program reader = staff("rea@grouptrack.example", "read-only")) {
            assertThat(reader.get("/accounts/read").status()).isEqualTo(200);
            assertThat(reader.send("DELETE", "/accounts/read/cancellation", "").status())
                    .isEqualTo(403);
        }
    }

    @Test
    void a_customer_acts_for_themselves_on_their_own_account_and_on_no_other() throws Exception {
        admin.open("other");
        try (Program ana = customer("mine")) {
            Reply subscribed = ana.post(
                    "/accounts/mine/subscription",
                    "{\"plan\": \"pro\", \"interval\": \"month\", \"card\": {\"token\": \"visa\"}}");
            assertThat(subscribed.status()).as(subscribed.text()).isEqualTo(200);
            assertThat(ana.get("/accounts/mine/overview").status()).isEqualTo(200);
            assertThat(ana.get("/accounts/mine/events").status()).isEqualTo(403);
            assertThat(ana.get("/accounts/other").status()).isEqualTo(403);
            assertThat(ana.get("/accounts").status()).isEqualTo(403);
            assertThat(ana.get("/staff").status()).isEqualTo(403);
        }
    }

    @Test
    void nobody_speaks_in_another_name_without_leave() throws Exception {
        String inLinsName = """
                {"by": {"name": "lin", "role": "owner"}, "plan": "pro", "interval": "month", "card": {"token": "visa"}}
                """;
        try (Program ana = customer("named")) {
            assertThat(ana.post("/accounts/named/subscription", inLinsName).status())
                    .isEqualTo(403);
        }
        try (Program sue = staff("sue@grouptrack.example", "support")) {
            assertThat(sue.post("/accounts/named/subscription", inLinsName).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void what_only_a_product_can_know_is_not_reported_by_people() throws Exception {
        String used = "{\"activity\": \"used\"}";
        try (Program ana = customer("reported");
                Program una = staff("una@grouptrack.example", "support")) {
            assertThat(ana.post("/accounts/reported/activities", used).status()).isEqualTo(403);
            assertThat(una.post("/accounts/reported/activities", used).status()).isEqualTo(403);
        }
        assertThat(admin.post("/accounts/reported/activities", used).status()).isEqualTo(200);
    }

    @Test
    void where_a_customer_asks_is_not_for_them_to_say() throws Exception {
        try (Program ana = customer("channel")) {
            ana.post(
                    "/accounts/channel/subscription",
                    "{\"plan\": \"pro\", \"interval\": \"month\", \"skip-trial\": true, \"card\": {\"token\": \"visa\"}}");
            Node.await(() -> hasPaid("channel"));
            ana.post("/accounts/channel/cancellation", "{}");
            Reply asked =
                    ana.post("/accounts/channel/refund-requests", "{\"channel\": \"support\", \"reason\": \"other\"}");
            assertThat(asked.text()).contains("\"channel\":\"portal\"").doesNotContain("\"channel\":\"support\"");
        }
    }

    private static boolean hasPaid(String account) {
        return Lives.of(running.server(), "grouptrack")
                .kept(new AccountId(account))
                .account()
                .billing()
                .latest()
                .isPresent();
    }

    @Test
    void a_link_is_used_once_and_only_at_its_company() throws Exception {
        admin.open("linked");
        String link = admin.post("/accounts/linked/links", "{\"person\": \"ana@example.com\"}")
                .json()
                .path("link")
                .stringValue("");
        String body = "{\"link\": \"" + link + "\"}";
        try (Program elsewhere = Program.holding(running, "anytrack", "");
                Program here = Program.holding(running, "grouptrack", "")) {
            assertThat(elsewhere.post("/sessions/by-link", body).status()).isEqualTo(401);
            assertThat(here.post("/sessions/by-link", body).status()).isEqualTo(201);
            assertThat(here.post("/sessions/by-link", body).status()).isEqualTo(401);
        }
        assertThat(admin.post("/accounts/linked/links", "{\"person\": \"eve@example.com\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void the_last_owner_stays() throws Exception {
        try (Program anytrack = Program.of(running, "anytrack")) {
            for (String name : new String[] {"ola", "pam"}) {
                assertThat(anytrack.send("PUT", "/staff/" + name + "@example.com", "{\"role\": \"owner\"}")
                                .status())
                        .isEqualTo(204);
            }
            assertThat(anytrack.send("DELETE", "/staff/ola@example.com", "").status())
                    .isEqualTo(204);
            Reply last = anytrack.send("DELETE", "/staff/pam@example.com", "");
            assertThat(last.status()).isEqualTo(409);
            assertThat(last.problem()).isEqualTo("last-owner");
            assertThat(anytrack.send("PUT", "/staff/pam@example.com", "{\"role\": \"support\"}")
                            .status())
                    .isEqualTo(409);
            assertThat(anytrack.get("/audit").text())
                    .contains("\"about\":\"ola@example.com, owner\"")
                    .contains("\"about\":\"pam@example.com, support\",\"refused\":\"last-owner\"");
        }
    }

    @Test
    void a_provider_that_may_not_be_called_is_not_taken() throws Exception {
        Reply refused = admin.send(
                "PUT",
                "/identity-provider",
                "{\"issuer\": \"http://169.254.169.254/\", \"client\": \"us\", \"secret\": \"ours\"}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    }

    @Test
    void which_key_was_made_or_revoked_stands_in_the_audit() throws Exception {
        String made = admin.post("/keys", "{\"name\": \"shop\", \"scopes\": [\"read\"]}")
                .json()
                .path("key")
                .stringValue("");
        String id = ApiKeys.id(made);
        assertThat(admin.send("DELETE", "/keys/" + id, "").status()).isEqualTo(204);
        assertThat(admin.get("/audit").text())
                .contains("\"did\":\"make-key\",\"about\":\"key:" + id)
                .contains("\"did\":\"revoke-key\",\"about\":\"key:" + id);
    }

    @Test
    void what_was_done_and_refused_stands_in_the_audit() throws Exception {
        comeIn("grouptrack", "mallory@grouptrack.example", "let me in at once");
        staff("ada@grouptrack.example", "finance").close();
        Reply audit = admin.get("/audit?limit=20");
        assertThat(audit.status()).as(audit.text()).isEqualTo(200);
        assertThat(audit.text())
                .contains("\"who\":\"staff:ada@grouptrack.example\",\"did\":\"sign-in\"")
                .contains("\"refused\":\"wrong-password\"")
                .contains("\"did\":\"put-staff\"");
    }
}
