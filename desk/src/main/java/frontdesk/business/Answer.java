package frontdesk.business;

import java.util.List;

/** A question that callers ask, by the words they use, and what is said to it. */
public record Answer(String id, List<String> questions, String text) {}
