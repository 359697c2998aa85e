/**
 * The engines that {@code ./rongshi bench paths --beside} measures beside Rongshi, in a JVM of
 * their own: they are no part of the build and none of them reaches the server's class path.
 */
package rongshi.peers;
