package goodterms.core.account;

import java.time.Instant;

/** Why somebody can't ask for that, whatever the account holds. */
public sealed interface AskerRefusal extends Refusal {

    /** The moment given lies before the last thing that happened. */
    record TimeRunsBackwards(Instant last) implements AskerRefusal {
        @Override
        public String sentence() {
            return "This account has already seen " + last + ".";
        }

        @Override
        public String remedy() {
            return "Give a later moment.";
        }
    }

    /** Somebody who is not an owner asked for what only owners may do. */
    record NotAnOwner(String who) implements AskerRefusal {
        @Override
        public String sentence() {
            return who + " is not an owner of this account.";
        }

        @Override
        public String remedy() {
            return "Ask one of its owners to do it.";
        }
    }

    /** Somebody outside the company asked for what only its staff may do. */
    record NotStaff(String who) implements AskerRefusal {
        @Override
        public String sentence() {
            return who + " is not one of the company's staff.";
        }

        @Override
        public String remedy() {
            return "Sign in with a role of the company.";
        }
    }

    /** One of the company's staff tried to cancel in their own name. */
    record NotTheCustomer(String who) implements AskerRefusal {
        @Override
        public String sentence() {
            return who + " acts for the company, and only customers cancel.";
        }

        @Override
        public String remedy() {
            return "End the account with a reason, or enter what an owner asked for in the owner's name.";
        }
    }

    /** The role someone acts in is none of the company's. */
    record NoSuchRole(String role) implements AskerRefusal {
        @Override
        public String sentence() {
            return "The company has no role " + role + ".";
        }

        @Override
        public String remedy() {
            return "Use one of the roles the company names.";
        }
    }

    /** The person is on the account as that already. */
    record AlreadyOnAccount(String email) implements AskerRefusal {
        @Override
        public String sentence() {
            return email + " already is that on this account.";
        }

        @Override
        public String remedy() {
            return "Nothing needs to be done.";
        }
    }

    /** The person is neither owner nor member. */
    record NotOnAccount(String email) implements AskerRefusal {
        @Override
        public String sentence() {
            return email + " is neither an owner nor a member of this account.";
        }

        @Override
        public String remedy() {
            return "Check the address.";
        }
    }

    /** Mail about billing can't be switched off. */
    record BillingAlwaysTold() implements AskerRefusal {
        @Override
        public String sentence() {
            return "What concerns billing is always written.";
        }

        @Override
        public String remedy() {
            return "Switch other kinds off.";
        }
    }

    /** An account must keep one owner. */
    record LastOwner(String email) implements AskerRefusal {
        @Override
        public String sentence() {
            return email + " is the only owner of this account.";
        }

        @Override
        public String remedy() {
            return "Add another owner first.";
        }
    }
}
