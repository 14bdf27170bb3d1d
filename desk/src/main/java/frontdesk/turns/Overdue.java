package frontdesk.turns;

import frontdesk.turns.Floor.Agent;

/** What should have come by now and has not: a call never hangs on one of its parts. */
sealed interface Overdue {
    Overdue NOTHING = new Nothing();

    record Nothing() implements Overdue {}

    /** All was sent, and the line does not say that it was heard. */
    record Mark(Agent.Speaking speaking) implements Overdue {}

    /** The voice does not go on. */
    record Voice(Agent.Speaking speaking) implements Overdue {}

    /** The receptionist does not answer. */
    record Brain() implements Overdue {}

    /** The ears do not say what stopped the agent. */
    record Words(Agent.Speaking was) implements Overdue {}

    static Overdue of(Agent agent, CallerSide caller, long at) {
        return switch (agent) {
            case Agent.Speaking s when s.complete() && at - s.until() > Patience.MARK -> new Mark(s);
            case Agent.Speaking s when !s.complete() && at - s.until() > Patience.VOICE -> new Voice(s);
            case Agent.Thinking thinking
            when thinking.open() > 0 && at - thinking.since() > Patience.BRAIN -> new Brain();
            case Agent.Paused(Agent.Speaking was)
            when caller.isAtEars() && caller.speaking() == null && at - caller.waitsSince() > Patience.PAUSE ->
                new Words(was);
            case Agent.Speaking _, Agent.Thinking _, Agent.Waiting _, Agent.Paused _, Agent.Parting _, Agent.Gone _ ->
                NOTHING;
        };
    }

    /** Since when the caller has waited for an answer, for which neither they nor a voice is needed; now, where none is owed. */
    static long answerOwedSince(Agent agent, CallerSide caller, long at) {
        return switch (agent) {
            case Agent.Thinking thinking
            when thinking.open() > 0 || caller.isAtEars() -> Math.max(thinking.since(), caller.waitsSince());
            case Agent.Waiting _ when caller.isAtEars() -> caller.waitsSince();
            case Agent.Thinking _, Agent.Waiting _, Agent.Speaking _, Agent.Paused _, Agent.Parting _, Agent.Gone _ ->
                at;
        };
    }
}
