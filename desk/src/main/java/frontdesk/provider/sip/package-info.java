/** SIP without a telephone exchange: a softphone, an extension or a trunk reaches the agent, with its sound over RTP. */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.sip;
