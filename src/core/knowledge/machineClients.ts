import type { LibraryKnowledge } from './entry';
import { describeClient, type ClientFacts } from './clientLibrary';

/** Packets that are sent, or sniffed, and the answers waited for. */
const packetSeconds = { send: 1e-2, sendp: 1e-2, sr: 1, sr1: 0.5, srp: 1, srp1: 0.5, srloop: 5, srploop: 5, sniff: 5, arping: 2, traceroute: 2, getmacbyip: 0.1 };

const contexts = (types: readonly string[]) => Object.fromEntries(types.map((type) => [`${type}.__enter__`, type]));

/** Other machines, child processes and devices. */
const machines: Readonly<Record<string, ClientFacts>> = {
  // Other machines. Making the object of a connection connects.
  netmiko: { waits: { ConnectHandler: 2, 'ConnectHandler.*': 0.5, 'ssh_autodetect.SSHDetect.autodetect': 5 }, returns: contexts(['ConnectHandler']) },
  pysftp: { waits: { Connection: 0.5, 'Connection.*': 0.2 }, returns: contexts(['Connection']) },
  ftputil: { waits: { FTPHost: 0.3, 'FTPHost.*': 0.1 }, returns: contexts(['FTPHost']) },
  imapclient: { waits: { IMAPClient: 0.3, 'IMAPClient.*': 0.1 }, returns: contexts(['IMAPClient']) },
  telnetlib: { waits: { Telnet: 0.1, 'Telnet.*': 0.1, 'Telnet.write': 1e-4, 'Telnet.open': 0.1 }, holds: ['Telnet.set_debuglevel', 'Telnet.get_socket'], returns: contexts(['Telnet']) },
  fabric: { waits: { 'Connection.open': 0.5, 'api.run': 0.5, 'api.sudo': 0.5, 'api.put': 0.5, 'api.get': 0.5, 'api.local': 0.2 }, holds: ['task'], returns: contexts(['Connection']) },
  scapy: {
    waits: Object.fromEntries(Object.entries(packetSeconds).flatMap(([call, seconds]) => [[`all.${call}`, seconds], [`sendrecv.${call}`, seconds]])),
    holds: ['all.*', 'layers.*', 'packet.*', 'fields.*', 'utils.*', 'config.*', 'volatile.*'],
    computes: { 'all.rdpcap': 0.5, 'utils.rdpcap': 0.5, 'all.wrpcap': 5e-2, 'utils.wrpcap': 5e-2 },
  },
  dns: { coroutines: ['asyncresolver.*', 'asyncquery.*'], holds: ['message.*', 'name.*', 'reversename.*', 'rdatatype.*', 'rdataclass.*', 'rrset.*', 'zone.from_text', 'resolver.Resolver.set_flags'] },
  nmap: { holds: ['PortScanner.all_hosts', 'PortScanner.command_line', 'PortScanner.csv', 'PortScanner.scaninfo', 'PortScanner.has_host'] },
  ldap3: { holds: ['utils.*'], returns: contexts(['Connection']) },
  pysnmp: {
    waits: { ...Object.fromEntries(['getCmd', 'setCmd', 'nextCmd', 'bulkCmd'].map((call) => [`hlapi.${call}`, 2e-2])), 'hlapi.ResponseIterator.__next__': 2e-2 },
    returns: Object.fromEntries(['getCmd', 'setCmd', 'nextCmd', 'bulkCmd'].map((call) => [`hlapi.${call}`, 'hlapi.ResponseIterator'])),
  },
  paho: { waits: { 'mqtt.client.Client.loop_forever': 30, 'mqtt.client.Client.publish': 2e-4, 'mqtt.client.MQTTMessageInfo.wait_for_publish': 1e-2 }, holds: ['mqtt.client.Client.username_pw_set', 'mqtt.client.Client.will_set', 'mqtt.client.Client.tls_set', 'mqtt.client.Client.loop_start', 'mqtt.client.topic_matches_sub'], returns: { 'mqtt.client.Client.publish': 'mqtt.client.MQTTMessageInfo' } },
  socketio: { waits: { 'Client.connect': 0.1, 'Client.emit': 1e-3, 'Client.call': 0.1, 'Client.wait': 30, 'Client.sleep': 0.5, 'SimpleClient.*': 0.1 }, coroutines: ['AsyncClient.*', 'AsyncServer.emit', 'AsyncSimpleClient.*'], holds: ['Client.on', 'Client.event'] },
  // Child processes.
  invoke: { waits: { run: 0.5, sudo: 0.5, 'Context.run': 0.5, 'Context.sudo': 0.5, 'context.Context.run': 0.5 }, holds: ['task', 'Collection.*'] },
  plumbum: { waits: { 'cmd.*': 0.1, 'SshMachine.*': 0.2, 'machines.SshMachine.*': 0.2 }, holds: ['cli.*', 'colors.*'] },
  sh: { waits: { 'Command.__call__': 0.1 } },
  // Devices and people.
  pyttsx3: { waits: { 'Engine.runAndWait': 2, speak: 2 }, holds: ['Engine.say', 'Engine.setProperty', 'Engine.getProperty', 'Engine.connect', 'Engine.stop'], returns: { init: 'Engine' } },
  pynput: { waits: { 'keyboard.Controller.*': 1e-3, 'mouse.Controller.*': 1e-3, 'keyboard.Listener.join': 30, 'mouse.Listener.join': 30 }, holds: ['keyboard.*', 'mouse.*'], returns: contexts(['keyboard.Listener', 'mouse.Listener']) },
  RPi: { waits: { 'GPIO.wait_for_edge': 1 }, holds: ['GPIO.*'] },
  gpiozero: { waits: Object.fromEntries(['Button.wait_for_press', 'Button.wait_for_release', 'MotionSensor.wait_for_motion', 'MotionSensor.wait_for_no_motion', 'DistanceSensor.wait_for_in_range'].map((call) => [call, 1])), holds: ['*'] },
  pigpio: { waits: { 'pi.*': 2e-4, 'pi.wait_for_edge': 1 }, holds: ['error_text'], returns: { pi: 'pi' } },
  pyvisa: { waits: { 'ResourceManager.open_resource': 0.1, 'ResourceManager.list_resources': 0.5, 'resources.Resource.*': 1e-2 }, returns: { 'ResourceManager.open_resource': 'resources.Resource' } },
  pyftdi: { waits: { 'ftdi.Ftdi.*': 1e-3, 'ftdi.Ftdi.open': 0.1, 'ftdi.Ftdi.open_from_url': 0.1, 'spi.SpiPort.*': 1e-3, 'i2c.I2cPort.*': 1e-3, 'gpio.GpioController.*': 1e-3, 'serialext.serial_for_url': 5e-2 } },
  usb: { waits: { 'core.find': 1e-2, 'core.Device.*': 1e-3 }, holds: ['util.*'], returns: { 'core.find': 'core.Device' } },
  can: {
    waits: { 'BusABC.send': 1e-3, 'BusABC.recv': 0.1, 'BusABC.__next__': 0.1, 'BusABC.shutdown': 1e-2, 'BusABC.flush_tx_buffer': 1e-3, 'BusABC.set_filters': 1e-3 }, holds: ['Message.*'],
    returns: { Bus: 'BusABC', ThreadSafeBus: 'BusABC', 'interface.Bus': 'BusABC', 'BusABC.__enter__': 'BusABC', 'BusABC.__next__': 'Message', 'BusABC.recv': 'Message' }, aliases: { 'bus.BusABC': 'BusABC', 'thread_safe_bus.ThreadSafeBus': 'ThreadSafeBus' },
  },
  rospy: { waits: { spin: 30, 'Rate.sleep': 0.1, wait_for_message: 0.5, wait_for_service: 0.5, 'ServiceProxy.__call__': 0.1 }, holds: ['Publisher.publish', 'loginfo', 'logwarn', 'logerr', 'get_param', 'is_shutdown', 'init_node'] },
  pymavlink: { waits: { 'mavutil.mavfile.recv_match': 0.1, 'mavutil.mavfile.wait_heartbeat': 1, 'mavutil.mavfile.recv_msg': 1e-3 }, holds: ['mavutil.mavfile.mav.*'], returns: { 'mavutil.mavlink_connection': 'mavutil.mavfile' } },
};

/** One library each. */
export const machineClients: readonly LibraryKnowledge[] = Object.entries(machines).map(([library, facts]) =>
  describeClient(library, facts, { evidence: `${library} documentation (remembered)`, confidence: 'memory' }),
);
