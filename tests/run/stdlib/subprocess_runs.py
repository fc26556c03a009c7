# `subprocess`: running other programs.
import subprocess, sys
r = subprocess.run(["echo", "hi there"], capture_output=True, text=True)
print(r.returncode, r.stdout)
print(subprocess.check_output("echo $X; exit 0", shell=True, env={"X": "yes"}))
try:
    subprocess.check_call(["false"])
except subprocess.CalledProcessError as e:
    print(str(e)[:40])
try:
    subprocess.run(["/no/such/program"])
except FileNotFoundError as e:
    print(str(e)[:40])
p = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
print(p.communicate(b"some data"), p.returncode)
r = subprocess.run(["sh", "-c", "echo out; echo err >&2; exit 3"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd="/")
print(r)
try:
    subprocess.run(["sleep", "5"], timeout=0.1)
except subprocess.TimeoutExpired as e:
    print(str(e)[:40])
p = subprocess.Popen(["sleep", "5"]); p.terminate(); print(p.wait())
print(subprocess.getoutput("pwd -P; true").startswith("/"))
