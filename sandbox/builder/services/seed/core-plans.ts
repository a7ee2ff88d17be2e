/** A plan of the core origin: what it packages, and what that needs at run time. */
export interface CorePlan {
  readonly name: string;
  readonly version: string;
  readonly deps: readonly string[];
}

/** Name, version and run-time dependencies of the core plans; a plan needs only plans above it. */
const TABLE = `
linux-headers 4.3
glibc 2.22 linux-headers
zlib 1.2.8 glibc
file 5.24 glibc zlib
binutils 2.25.1 glibc zlib
m4 1.4.17 glibc
gmp 6.1.0 glibc
mpfr 3.1.3 glibc gmp
libmpc 1.0.3 glibc gmp mpfr
gcc-libs 5.2.0 glibc
gcc 5.2.0 glibc zlib gmp mpfr libmpc binutils
patchelf 0.9 glibc gcc-libs
bzip2 1.0.6 glibc
pkg-config 0.29 glibc
ncurses 6.0 glibc gcc-libs
attr 2.4.47 glibc
acl 2.2.52 glibc attr
libcap 2.24 glibc attr
sed 4.2.2 glibc acl
shadow 4.2.1 glibc attr acl
psmisc 22.21 glibc ncurses
procps-ng 3.3.11 glibc ncurses
coreutils 8.25 glibc acl attr gmp libcap
bison 3.0.4 glibc
flex 2.6.0 glibc
pcre 8.38 glibc gcc-libs
grep 2.22 glibc pcre
readline 6.3.8 glibc ncurses
bash 4.3.42 glibc ncurses readline
bc 1.06.95 glibc readline ncurses
tar 1.28 glibc acl attr
gawk 4.1.3 glibc
libtool 2.4.6 glibc
gdbm 1.11 glibc
expat 2.1.0 glibc
inetutils 1.9.4 glibc libcap ncurses
iana-etc 2.30
less 481 glibc ncurses pcre
perl 5.22.1 glibc zlib bzip2 gdbm coreutils
diffutils 3.3 glibc
autoconf 2.69 perl m4
automake 1.15 perl autoconf
findutils 4.4.2 glibc
xz 5.2.2 glibc
gettext 0.19.6 glibc gcc-libs acl attr xz ncurses
gzip 1.6 glibc grep less
make 4.2.1 glibc
patch 2.7.5 glibc attr
texinfo 6.0 glibc ncurses perl
util-linux 2.27.1 glibc ncurses zlib
busybox 1.24.2 glibc
busybox-static 1.24.2
cacerts 2017.09.20
openssl 1.0.2l glibc cacerts
wget 1.16.3 glibc openssl
curl 7.54.1 glibc cacerts openssl zlib
cmake 3.6.2 glibc gcc-libs zlib bzip2 curl
libffi 3.2.1 glibc gcc-libs
libyaml 0.1.7 glibc
libxml2 2.9.4 glibc zlib
libxslt 1.1.29 glibc zlib libxml2 gcc-libs
sqlite 3130000 glibc readline ncurses
python2 2.7.14 glibc gcc-libs bzip2 expat gdbm libffi ncurses openssl readline sqlite zlib
python 3.6.3 glibc gcc-libs bzip2 expat gdbm libffi ncurses openssl readline sqlite zlib
ruby 2.4.2 glibc ncurses zlib openssl libyaml libffi readline
bundler 1.15.1 ruby
node 8.9.0 glibc gcc-libs python2 bash
yarn 1.3.2 node coreutils sed
go 1.9.2 glibc iana-etc cacerts
rust 1.21.0 glibc gcc-libs zlib binutils
jdk8 8u144 glibc gcc-libs
jre8 8u144 glibc gcc-libs
maven 3.3.9 jdk8
gradle 4.3 jdk8
ant 1.10.1 jdk8
scala 2.12.4 jdk8
sbt 1.0.2 jdk8 bash
erlang 20.0 glibc zlib ncurses openssl
erlang18 18.3 glibc zlib ncurses openssl
elixir 1.5.2 erlang busybox
php 7.1.4 glibc gcc-libs curl libxml2 openssl readline zlib
php5 5.6.30 glibc gcc-libs curl libxml2 openssl readline zlib
composer 1.5.2 php
ghc 8.0.2 glibc gmp ncurses libffi perl
stack 1.5.1 glibc gmp zlib
lua 5.3.4 glibc ncurses readline
luajit 2.0.5 glibc gcc-libs
tcl 8.6.6 glibc zlib
guile 2.2.2 glibc gmp libffi readline
libevent 2.0.22 glibc openssl
libuv 1.14.1 glibc
libsodium 1.0.13 glibc
zeromq 4.2.2 glibc gcc-libs libsodium
czmq 3.0.2 glibc gcc-libs zeromq libsodium
protobuf 3.1.0 glibc gcc-libs zlib
protobuf-cpp 3.3.2 glibc gcc-libs zlib
libarchive 3.3.2 glibc openssl zlib bzip2 xz acl attr
jq-static 1.5
jansson 2.10 glibc
leveldb 1.20 glibc gcc-libs
lmdb 0.9.19 glibc
rocksdb 5.8.6 glibc gcc-libs zlib bzip2
redis 3.2.4 glibc
memcached 1.4.33 glibc libevent
nginx 1.11.10 glibc libedit zlib bzip2 openssl pcre
libedit 3.1.20170329 glibc ncurses
httpd 2.4.27 glibc expat libiconv apr apr-util pcre zlib openssl
libiconv 1.14 glibc
apr 1.5.2 glibc
apr-util 1.5.4 glibc apr expat
haproxy 1.6.11 zlib pcre openssl glibc
postgresql 9.6.1 bash glibc openssl perl readline zlib libossp-uuid
postgresql93 9.3.18 bash glibc openssl perl readline zlib
libossp-uuid 1.6.2 glibc
mysql 5.7.17 coreutils gawk glibc grep inetutils ncurses openssl
mysql-client 5.7.17 gcc-libs glibc ncurses openssl
mariadb 10.1.19 glibc gcc-libs ncurses openssl zlib
mongodb 3.2.9 gcc-libs glibc openssl
couchdb 2.1.0 bash coreutils curl erlang18 icu
icu 57.1 gcc-libs glibc
elasticsearch 5.6.4 coreutils glibc jre8
elasticsearch2 2.4.6 coreutils glibc jre8
kibana 5.6.4 node
logstash 5.6.4 jre8 coreutils bash
kafka 0.10.1.1 jre8 bash coreutils
zookeeper 3.4.10 jre8 bash
cassandra 3.11.0 jre8 bash coreutils python2
solr 6.6.1 jre8 bash
tomcat8 8.5.9 jdk8
tomcat7 7.0.68 jdk8
jenkins 2.67 jre8 curl
rabbitmq 3.6.9 coreutils erlang
influxdb 1.3.6 glibc
telegraf 1.4.3 glibc
grafana 4.6.1 bash coreutils glibc fontconfig freetype
freetype 2.7.1 glibc zlib bzip2 libpng
libpng 1.6.27 glibc zlib
fontconfig 2.11.95 glibc expat freetype
libjpeg-turbo 1.5.1 glibc
imagemagick 6.9.2-10 glibc zlib libpng xz gcc-libs
prometheus 1.8.2 glibc
alertmanager 0.9.1 glibc
node_exporter 0.15.0 glibc
consul 1.0.0 busybox-static
vault 0.8.3 busybox-static
nomad 0.7.0 busybox-static
etcd 3.2.9 glibc
envoy 1.4.0 glibc gcc-libs
traefik 1.4.1 glibc
caddy 0.10.10 glibc
varnish 5.2.0 gcc glibc libedit ncurses pcre readline
squid 3.5.27 glibc gcc-libs openssl
bind 9.11.2 glibc libxml2 openssl zlib
unbound 1.6.7 glibc openssl libevent expat
dnsmasq 2.78 glibc
openssh 7.5p1 glibc openssl zlib
git 2.14.2 cacerts curl expat gettext gcc-libs glibc openssh openssl perl sed zlib
mercurial 4.3.2 python2
subversion 1.9.7 glibc apr apr-util sqlite zlib
rsync 3.1.2 glibc acl attr
screen 4.5.1 glibc ncurses
tmux 2.5 glibc libevent ncurses
vim 8.0.1140 acl glibc ncurses
nano 2.8.7 glibc ncurses
htop 2.0.2 glibc ncurses
strace 4.19 glibc
ltrace 0.7.3 glibc elfutils
elfutils 0.170 glibc xz zlib bzip2
gdb 8.0.1 glibc ncurses readline expat python2
valgrind 3.13.0 glibc gcc
iptables 1.6.1 glibc libmnl
libmnl 1.0.4 glibc
iproute2 4.13.0 glibc libmnl iptables
net-tools 1.60 glibc
tcpdump 4.9.2 glibc libpcap openssl
libpcap 1.8.1 glibc
nmap 7.60 glibc gcc-libs libpcap openssl pcre
socat 1.7.3.2 glibc openssl readline
iperf3 3.2 glibc openssl
docker 17.09.0 iptables
runc 1.0.0-rc4 glibc libseccomp
libseccomp 2.3.2 glibc
kubernetes 1.8.2 glibc
helm 2.7.0 glibc
terraform 0.10.8 glibc
packer 1.1.1 glibc
aws-cli 1.11.176 python
s6 2.6.1.1 glibc
runit 2.1.2 glibc
cronolog 1.7.0 glibc
logrotate 3.12.3 glibc acl
rsyslog 8.30.0 glibc libestr libfastjson curl
libestr 0.1.10 glibc
libfastjson 0.99.7 glibc
syslog-ng 3.11.1 glibc glib
glib 2.50.3 glibc zlib libffi pcre
cairo 1.14.8 glibc glib fontconfig freetype libpng
pango 1.40.3 glibc glib cairo
qemu 2.10.1 glibc glib zlib
scaffolding-base 1.0.0
scaffolding-ruby 0.8.1 scaffolding-base ruby bundler
scaffolding-node 0.6.13 scaffolding-base node
scaffolding-go 0.1.0 scaffolding-base go git
hab 0.38.0 busybox-static
hab-sup 0.38.0 busybox glibc libarchive libsodium openssl zeromq
hab-launcher 5925 glibc gcc-libs
hab-studio 0.38.0 hab
`;

/** The core plans, each after the plans that it needs. */
export const corePlans: readonly CorePlan[] = inOrder(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [name = '', version = '', ...deps] = line.split(' ');
      return { name, version, deps };
    }),
);

/** Puts plans behind their dependencies, however the table is sorted. */
function inOrder(plans: readonly CorePlan[]): CorePlan[] {
  const byName = new Map(plans.map((plan) => [plan.name, plan]));
  const ordered = new Set<CorePlan>();
  const place = (plan: CorePlan) => {
    if (ordered.has(plan)) return;
    for (const dep of plan.deps) {
      const needed = byName.get(dep);
      if (needed === undefined) throw new Error(`core plan ${plan.name} needs ${dep}, which is not there`);
      place(needed);
    }
    ordered.add(plan);
  };
  for (const plan of plans) place(plan);
  return [...ordered];
}
