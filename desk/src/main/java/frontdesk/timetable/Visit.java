package frontdesk.timetable;

import java.util.List;

/** Several services of one coming, in the order in which they were asked for; to be held all or none. */
public record Visit(List<Offer> parts) {}
