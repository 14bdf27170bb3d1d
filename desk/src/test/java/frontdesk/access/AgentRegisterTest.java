package frontdesk.access;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import frontdesk.journal.AuditEntry;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/** The tokens by which agents are known. */
class AgentRegisterTest extends KnownPeople {
    private final String agentId = "agent-" + UUID.randomUUID();

    @Test
    void anAgentIsFoundByItsTokenAndByNoOther() {
        Agent agent = access.agents().add(agentId, business, "Front desk");
        Secret token = access.agents().token(agentId).orElseThrow();

        assertThat(token.reveal()).matches("fd_agent_[0-9A-Za-z]{40}");
        assertThat(access.agents().with(token)).contains(agent);
        assertThat(access.agents().with(Secret.of("fd_agent_" + "0".repeat(40))))
                .isEmpty();
        assertThat(access.agents().of(business)).containsExactly(agent);
    }

    @Test
    void anAgentThatIsThereStaysAsItIs() {
        access.agents().add(agentId, business, "Front desk");
        Secret token = access.agents().token(agentId).orElseThrow();

        Agent again = access.agents().add(agentId, new BusinessId(UUID.randomUUID()), "Another");

        assertThat(again).isEqualTo(new Agent(agentId, business, "Front desk"));
        assertThat(access.agents().token(agentId).orElseThrow().reveal()).isEqualTo(token.reveal());
    }

    @Test
    void whoseAnAgentIsIsLookedUpOnceAndWhoIsNotThereYetIsFoundLater() {
        assertThat(access.agents().find(agentId)).isEmpty();
        Agent agent = access.agents().add(agentId, business, "Front desk");
        assertThat(access.agents().find(agentId)).contains(agent);
        database.perform(handle -> handle.execute("delete from agent where id = ?", agentId));
        assertThat(access.agents().find(agentId)).contains(agent);
    }

    @Test
    void aNewTokenStopsTheOldOneOnEveryNodeAndLeavesATrace() {
        Agent agent = access.agents().add(agentId, business, "Front desk");
        Secret old = access.agents().token(agentId).orElseThrow();
        Access anotherNode = new Access(database, journal, new byte[32], clock, FEW);

        Secret fresh = access.agents().regenerate(agentId, "owner@example.com");

        assertThat(anotherNode.agents().with(old)).isEmpty();
        assertThat(anotherNode.agents().with(fresh)).contains(agent);
        assertThat(journal.auditTrail()
                        .entries(business, clock.instant(), clock.instant().plusSeconds(1), 5))
                .containsExactly(
                        new AuditEntry("owner@example.com", "agent token regenerated", agentId, clock.instant()));
    }

    @Test
    void aTokenIsNowhereInTheDatabaseInClear() {
        access.agents().add(agentId, business, "Front desk");
        String token = access.agents().token(agentId).orElseThrow().reveal();
        String row = database.read(handle -> handle.createQuery(
                        "select encode(sealed_token, 'escape') || encode(token_hash, 'escape') || id || name from"
                                + " agent where id = :id")
                .bind("id", agentId)
                .mapTo(String.class)
                .one());
        assertThat(row).doesNotContain(token.substring(9, 20));
    }

    @Test
    void withAnotherKeyATokenCannotBeShownButStillOpens() {
        Agent agent = access.agents().add(agentId, business, "Front desk");
        Secret token = access.agents().token(agentId).orElseThrow();
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        Access other = new Access(database, journal, otherKey, clock, FEW);

        assertThat(other.agents().token(agentId)).isEmpty();
        assertThat(other.agents().with(token)).contains(agent);
    }

    @Test
    void aSealOpensForItsOwnerOnly() {
        Seal seal = new Seal(new byte[32]);
        byte[] sealed = seal.sealed(Secret.of("a token"), "one");
        assertThat(seal.opened(sealed, "one").map(Secret::reveal)).contains("a token");
        assertThat(seal.opened(sealed, "another")).isEmpty();
        sealed[sealed.length - 1] ^= 1;
        assertThat(seal.opened(sealed, "one")).isEmpty();
    }

    @Test
    void aPreviewShowsTheFirstTwelveAndTheLastSixCharacters() {
        assertThat(AgentToken.preview(Secret.of("fd_agent_" + "0".repeat(34) + "EXAMPL")))
                .isEqualTo("fd_agent_000…EXAMPL");
        assertThat(AgentToken.preview(Secret.of("short"))).isEqualTo("…");
    }
}
