package frontdesk.provider.sip;

/** What each side of a call encrypts with. */
record Locks(SrtpKey ours, SrtpKey theirs) {}
