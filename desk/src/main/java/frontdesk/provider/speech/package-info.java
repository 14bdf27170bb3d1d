/** What vendors of speech have in common: requests and sockets that wait no longer than a caller does, sound as it arrives, words as they come. */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.speech;
